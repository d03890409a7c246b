import httpx

from app.geo import locate


def test_no_place_while_the_geocoder_is_down(client, monkeypatch):
    monkeypatch.setattr(client, "get", httpx.ConnectError("refused"))
    assert locate(client, "Ulm") is None
