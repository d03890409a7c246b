import time
from functools import wraps
from prometheus_client import Histogram
LATENCY = Histogram("http_request_seconds", "x", ["route"])
def timed(route):
    def around(fn):
        @wraps(fn)
        async def inner(*a, **k):
            started = time.perf_counter()
            try:
                return await fn(*a, **k)
            finally:
                LATENCY.labels(route).observe(time.perf_counter() - started)
        return inner
    return around
