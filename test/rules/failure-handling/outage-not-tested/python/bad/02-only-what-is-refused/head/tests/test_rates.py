from app.rates import rates


def test_rates(client):
    assert client.get("/rates").status_code == 200


def test_refused(client):
    assert client.get("/rates?of=x").status_code == 400
