from filelock import FileLock
from app.files import read_number, write_number

class Sequence:
    def __init__(self, path):
        self.path = path
        self.lock = FileLock(path + ".lock")

    def next(self):
        with self.lock:
            value = read_number(self.path)
        write_number(self.path, value + 1)  # <- finding
        return value
