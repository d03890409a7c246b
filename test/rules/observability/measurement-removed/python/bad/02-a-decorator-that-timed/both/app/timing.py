import functools
import time

from app.measures import FETCH_SECONDS


def timed(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        started = time.monotonic()
        try:
            return fn(*args, **kwargs)
        finally:
            FETCH_SECONDS.observe(time.monotonic() - started)

    return wrapper
