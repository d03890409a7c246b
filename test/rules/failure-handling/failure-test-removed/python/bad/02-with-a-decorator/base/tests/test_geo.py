import respx

from app.geo import locate


@respx.mock
def test_place(client):
    assert locate(client, "Ulm")


@respx.mock
def test_no_place_when_the_geocoder_is_slow(client):  # <- finding
    respx.get("/places").mock(side_effect=TimeoutError("too late"))
    assert locate(client, "Ulm") is None
