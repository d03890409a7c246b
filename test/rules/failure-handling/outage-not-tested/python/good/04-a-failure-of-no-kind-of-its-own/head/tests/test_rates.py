from app.rates import rates


def test_rates(client):
    assert client.get("/rates").status_code == 200


def test_away(client, peer):
    peer.get.side_effect = Exception("service unavailable")
    assert client.get("/rates").status_code == 502
