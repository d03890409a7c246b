import functools
import time


def timed(fn):
    @functools.wraps(fn)
    def run(*args, **kwargs):
        start = time.monotonic()
        try:
            return fn(*args, **kwargs)
        finally:
            print(time.monotonic() - start)

    return run
