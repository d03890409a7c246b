from apscheduler.schedulers.background import BackgroundScheduler
from fastapi import FastAPI

from app.store import load

app = FastAPI()
scheduler = BackgroundScheduler()


class Sync:
    def __init__(self):
        self.running = False

    def run(self):
        if self.running:
            return
        self.running = True
        load()  # <- finding
        self.running = False


scheduler.add_job(Sync().run, "interval", minutes=5)
