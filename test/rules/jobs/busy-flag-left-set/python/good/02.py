from fastapi import FastAPI

from app.store import load

app = FastAPI()


class Worker:
    running = False

    def start(self):
        if self.running:
            return
        self.running = True
        while self.running:
            load()

    def stop(self):
        self.running = False
