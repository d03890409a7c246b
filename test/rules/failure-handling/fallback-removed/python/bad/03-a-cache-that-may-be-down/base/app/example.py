from redis.exceptions import ConnectionError
from app.cache import client


def cached(key):
    try:
        return client.fetch(key)
    except ConnectionError:  # <- finding
        return None
