import threading

lock = threading.Lock()
values = {}


def add(name):
    with lock:
        values[name] = values.get(name, 0) + 1


def size():
    return len(values)
