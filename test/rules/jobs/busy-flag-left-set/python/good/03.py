import logging

from fastapi import FastAPI

from app.store import load

app = FastAPI()
logger = logging.getLogger(__name__)


class Sync:
    running = False

    def run(self):
        if self.running:
            return
        self.running = True
        try:
            load()
        except Exception:
            logger.exception("sync failed")
        self.running = False
