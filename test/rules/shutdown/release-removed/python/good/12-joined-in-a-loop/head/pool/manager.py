import threading


class Manager:
    def __init__(self) -> None:
        self.worker = threading.Thread(target=print)

    def stop(self) -> None:
        self.stopping = True
        for worker in self.all():
            worker.join(20)
