import respx

from app.geo import locate


@respx.mock
def test_place(client):
    assert locate(client, "Ulm")


@respx.mock
def test_no_place(client):
    respx.get("/places").respond(json=[])
    assert locate(client, "Nowhere") is None
