from django.core.cache import cache


def put(key, value):
    cache.set(key, value, timeout=None)
