import threading
from contextlib import asynccontextmanager

from fastapi import FastAPI

from app.outbox import drain


@asynccontextmanager
async def lifespan(app: FastAPI):
    stop = threading.Event()
    worker = threading.Thread(target=drain, args=(stop,))
    worker.start()
    yield
    stop.set()
    worker.join()


app = FastAPI(lifespan=lifespan)
