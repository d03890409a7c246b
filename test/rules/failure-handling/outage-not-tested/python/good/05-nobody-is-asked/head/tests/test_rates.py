from app.rates import rates


def test_rates(client):
    assert client.get("/rates").status_code == 200
