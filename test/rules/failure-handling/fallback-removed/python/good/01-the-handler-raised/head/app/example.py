from app.cache import client


def cached(key):
    return client.fetch(key)
