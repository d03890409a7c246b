import time


def timed(self, work):
    begun = time.time()
    try:
        work()
    finally:
        self.last = begun
