import threading

values_lock = threading.RLock()
values = {}


def add(name):
    with values_lock:
        values[name] = values.get(name, 0) + 1
