from concurrent.futures import ThreadPoolExecutor

from app.search import build_index

_pool = ThreadPoolExecutor(max_workers=1)


def _build():
    build_index()


_ready = _pool.submit(_build)  # <- finding


def search(term):
    return _ready.result().find(term)
