from app.cache import client


def cached(key):
    try:
        return client.fetch(key)
    except Exception:
        return None
