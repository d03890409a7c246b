import redis

cache = redis.Redis(socket_timeout=0.2)


def remember(key, value):
    try:
        cache.set(key, value)
    except redis.RedisError:
        pass
