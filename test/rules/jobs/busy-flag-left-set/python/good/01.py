from fastapi import FastAPI

from app.store import load

app = FastAPI()


class Sync:
    def __init__(self):
        self.running = False

    def run(self):
        if self.running:
            return
        self.running = True
        try:
            load()
        finally:
            self.running = False
