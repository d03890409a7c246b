import httpx

from app.geo import locate


def test_place(client):
    assert locate(client, "Ulm")


def test_geocoder_unavailable(client, monkeypatch):  # <- finding
    def refuse(*args, **kwargs):
        raise httpx.ConnectError("refused")

    monkeypatch.setattr(client, "get", refuse)
    assert locate(client, "Ulm") is None
