import threading
from cachetools import TTLCache

_cache = TTLCache(maxsize=100, ttl=60)
_cache_lock = threading.Lock()


def read(path):
    with _cache_lock:  # <- finding
        if path in _cache:
            return _cache[path]
    return load(path)


def load(path):
    return path.read_text()
