import pytest

from app.tides import may_sail
from tests.gauges import Gauge


@pytest.mark.parametrize("reachable, expected", [(True, True), (False, False)])
def test_gauge(reachable, expected):
    assert may_sail(Gauge(reachable=reachable), "Emden", 2.0) is expected
