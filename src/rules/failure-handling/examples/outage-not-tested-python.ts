import type { Examples } from '#model/rule'
import { rates, ratesOfRequest, testRates } from './outside-call-frames-python.ts'

export const outageNotTestedPython: Examples = {
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
      title: 'only that it answers late',
      files: {
        'app/rates.py': rates,
        'tests/test_rates.py': `from app.rates import rates


def test_rates(client):
    assert client.get("/rates").status_code == 200


def test_slow(client, requests_mock):
    requests_mock.get("https://rates.example.com", exc=ReadTimeout)
    assert client.get("/rates").status_code == 504
`,
      },
    },
  ],
  good: [
    {
      title: 'the fake refuses the connection',
      files: {
        'app/rates.py': ratesOfRequest,
        'tests/test_rates.py': `from app.rates import rates


def test_rates(client):
    assert client.get("/rates").status_code == 200


def test_away(client, requests_mock):
    requests_mock.get("https://rates.example.com", exc=ConnectionError)
    assert client.get("/rates").status_code == 502
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


def test_away(client, mocker):
    mocker.patch("app.rates.requests.get", side_effect=requests.ConnectionError())
    assert client.get("/rates").status_code == 502
`,
      },
    },
    {
      title: 'the fake answers that it cannot',
      files: {
        'app/rates.py': ratesOfRequest,
        'tests/test_rates.py': `from app.rates import rates


def test_rates(client):
    assert client.get("/rates").status_code == 200


@responses.activate
def test_away(client):
    responses.add(responses.GET, "https://rates.example.com", status=503)
    assert client.get("/rates").status_code == 502
`,
      },
    },
    {
      title: 'a failure of no kind of its own',
      files: {
        'app/rates.py': ratesOfRequest,
        'tests/test_rates.py': `from app.rates import rates


def test_rates(client):
    assert client.get("/rates").status_code == 200


def test_away(client, peer):
    peer.get.side_effect = Exception("service unavailable")
    assert client.get("/rates").status_code == 502
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
    {
      title: 'no tests at all',
      files: {
        'app/rates.py': ratesOfRequest,
      },
    },
  ],
}
