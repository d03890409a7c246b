import threading
from app.counts import count

lock = threading.Lock()
values = {}


def add(name):
    with lock:
        values[name] = values.get(name, 0) + 1
