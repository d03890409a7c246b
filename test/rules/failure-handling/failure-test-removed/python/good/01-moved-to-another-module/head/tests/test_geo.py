from app.geo import locate


def test_place(client):
    assert locate(client, "Ulm")
