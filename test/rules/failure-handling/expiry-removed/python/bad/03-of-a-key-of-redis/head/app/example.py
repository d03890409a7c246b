import redis

redis_client = redis.Redis()


def put(key, value):
    redis_client.set(key, value)
