from app.rates import rates


def test_rates(client):
    assert client.get("/rates").status_code == 200


def test_slow(client, peer):
    error = httpx.ReadTimeout("late")
    peer.get.side_effect = error
    assert client.get("/rates").status_code == 504
