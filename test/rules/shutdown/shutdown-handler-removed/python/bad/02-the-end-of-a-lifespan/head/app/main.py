from contextlib import asynccontextmanager
from fastapi import FastAPI

from app.workers import scheduler


@asynccontextmanager
async def lifespan(app):
    await scheduler.start()
    yield


app = FastAPI(lifespan=lifespan)
