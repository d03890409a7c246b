import httpx

from app.geo import locate


def test_place(client):
    assert locate(client, "Ulm")


def test_geocoder_unavailable(client, monkeypatch):
    monkeypatch.setattr(client, "get", httpx.ConnectError("refused"))
    assert locate(client, "Ulm") is None
