from app.rates import rates


def test_rates(client):
    assert client.get("/rates").status_code == 200


def test_away(client, requests_mock):
    requests_mock.get("https://rates.example.com", exc=ConnectionError)
    assert client.get("/rates").status_code == 502
