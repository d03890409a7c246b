import os
from functools import wraps
import redis

store = redis.Redis.from_url(os.environ["REDIS_URL"], socket_timeout=2)


def once(prefix):
    def decorate(function):
        @wraps(function)
        def run(message_id, body):
            if not store.set(f"{prefix}:{message_id}", 1, nx=True, ex=86400):
                return None
            return function(message_id, body)
        return run
    return decorate
