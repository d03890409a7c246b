import signal


class Worker:
    def __init__(self):
        self.running = True
        signal.signal(signal.SIGTERM, self.stop)  # <- finding

    def stop(self, signum, frame):
        self.running = False

    def run(self):
        while self.running:
            work()
