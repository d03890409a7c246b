import multiprocessing


class Manager:
    def __init__(self) -> None:
        self.workers: list[multiprocessing.Process] = []

    def stop(self) -> None:
        for worker in self.workers:
            worker.kill()
