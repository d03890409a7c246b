import time


def timed(self, work):
    begun = time.time()
    work()
    self.last = begun
