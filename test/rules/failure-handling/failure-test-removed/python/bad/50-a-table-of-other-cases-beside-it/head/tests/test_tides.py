import pytest

from app.tides import may_sail


@pytest.mark.parametrize("draught, expected", [(2.0, True), (9.5, False)])
def test_draught(gauge, draught, expected):
    assert may_sail(gauge, "Emden", draught) is expected
