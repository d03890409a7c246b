from app.rates import rates


def test_rates(client):
    assert client.get("/rates").status_code == 200


def test_slow(client, mocker):
    mocker.patch("app.rates.requests.get", side_effect=requests.Timeout)
    assert client.get("/rates").status_code == 504
