import functools
import time


def resilient(fn):
    @functools.wraps(fn)
    def run(*args, **kwargs):
        for attempt in range(4):
            try:
                return fn(*args, **kwargs)
            except Exception:
                if attempt == 3:
                    raise
                time.sleep(2**attempt)

    return run
