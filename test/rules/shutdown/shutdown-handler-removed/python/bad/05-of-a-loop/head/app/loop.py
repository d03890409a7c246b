import signal


class Worker:
    def __init__(self):
        self.running = True

    def run(self):
        while self.running:
            work()
