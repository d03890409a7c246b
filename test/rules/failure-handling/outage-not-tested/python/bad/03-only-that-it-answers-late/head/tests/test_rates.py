from app.rates import rates


def test_rates(client):
    assert client.get("/rates").status_code == 200


def test_slow(client, requests_mock):
    requests_mock.get("https://rates.example.com", exc=ReadTimeout)
    assert client.get("/rates").status_code == 504
