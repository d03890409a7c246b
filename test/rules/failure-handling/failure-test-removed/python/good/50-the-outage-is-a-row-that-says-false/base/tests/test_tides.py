from app.tides import may_sail
from tests.gauges import Gauge


def test_deep_water():
    assert may_sail(Gauge(), "Emden", 2.0)


def test_gauge_down():
    assert may_sail(Gauge(reachable=False), "Emden", 2.0) is False
