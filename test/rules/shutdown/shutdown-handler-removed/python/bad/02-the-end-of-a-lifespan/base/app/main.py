from contextlib import asynccontextmanager
from fastapi import FastAPI

from app.workers import scheduler


@asynccontextmanager
async def lifespan(app):
    await scheduler.start()
    yield
    await scheduler.stop()  # <- finding


app = FastAPI(lifespan=lifespan)
