import time


async def test_rates():
    time.sleep(1)
