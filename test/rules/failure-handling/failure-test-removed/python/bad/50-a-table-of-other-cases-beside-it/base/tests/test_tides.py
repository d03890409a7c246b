import httpx

from app.tides import may_sail


def test_deep_water(gauge):
    assert may_sail(gauge, "Emden", 2.0)


def test_gauge_down(gauge, monkeypatch):  # <- finding
    def refuse(*args, **kwargs):
        raise httpx.ConnectError("refused")

    monkeypatch.setattr(gauge, "get", refuse)
    assert not may_sail(gauge, "Emden", 2.0)
