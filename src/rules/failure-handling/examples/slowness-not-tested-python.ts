import type { Examples } from '#model/rule'
import { rates, ratesOfRequest, testRates } from './outside-call-frames-python.ts'

export const slownessNotTestedPython: Examples = {
  bad: [
    {
      title: 'only what goes well',
      files: {
        'app/rates.py': rates,
        'tests/test_rates.py': testRates,
      },
    },
    {
      title: 'only what is refused',
      files: {
        'app/rates.py': rates,
        'tests/test_rates.py': `from app.rates import rates


def test_rates(client):
    assert client.get("/rates").status_code == 200


def test_refused(client):
    assert client.get("/rates?of=x").status_code == 400
`,
      },
    },
    {
      title: 'only that it is away',
      files: {
        'app/rates.py': rates,
        'tests/test_rates.py': `from app.rates import rates


def test_rates(client):
    assert client.get("/rates").status_code == 200


def test_away(client, mocker):
    mocker.patch("app.rates.requests.get", side_effect=requests.ConnectionError())
    assert client.get("/rates").status_code == 502
`,
      },
    },
  ],
  good: [
    {
      title: 'the fake answers late',
      files: {
        'app/rates.py': ratesOfRequest,
        'tests/test_rates.py': `from app.rates import rates


def test_rates(client):
    assert client.get("/rates").status_code == 200


def test_slow(client, requests_mock):
    requests_mock.get("https://rates.example.com", exc=ReadTimeout)
    assert client.get("/rates").status_code == 504
`,
      },
    },
    {
      title: 'the mock raises',
      files: {
        'app/rates.py': ratesOfRequest,
        'tests/test_rates.py': `from app.rates import rates


def test_rates(client):
    assert client.get("/rates").status_code == 200


def test_slow(client, mocker):
    mocker.patch("app.rates.requests.get", side_effect=requests.Timeout)
    assert client.get("/rates").status_code == 504
`,
      },
    },
    {
      title: 'an error is made first',
      files: {
        'app/rates.py': ratesOfRequest,
        'tests/test_rates.py': `from app.rates import rates


def test_rates(client):
    assert client.get("/rates").status_code == 200


def test_slow(client, peer):
    error = httpx.ReadTimeout("late")
    peer.get.side_effect = error
    assert client.get("/rates").status_code == 504
`,
      },
    },
    {
      title: 'nobody is asked',
      files: {
        'app/rates.py': `def rates(request):
    return 1
`,
        'tests/test_rates.py': testRates,
      },
    },
  ],
}
