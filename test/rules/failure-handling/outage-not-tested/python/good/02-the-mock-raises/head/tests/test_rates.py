from app.rates import rates


def test_rates(client):
    assert client.get("/rates").status_code == 200


def test_away(client, mocker):
    mocker.patch("app.rates.requests.get", side_effect=requests.ConnectionError())
    assert client.get("/rates").status_code == 502
