import threading


class Counter:
    def __init__(self):
        self._lock = threading.Lock()
        self.values = {}

    def add(self, name):
        self.values[name] = self.values.get(name, 0) + 1
