import functools
import redis

client = redis.Redis()

def exclusive(name):
    def wrap(work):
        @functools.wraps(work)
        def inner(self, key):
            with client.lock(f"{name}:{key}", timeout=60):
                return work(self, key)
        return inner
    return wrap
