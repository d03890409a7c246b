from app.cache import client, Unavailable


def cached(key):
    try:
        return client.fetch(key)
    except ConnectionError as error:
        raise Unavailable() from error
