from contextlib import asynccontextmanager
from fastapi import FastAPI

from app.workers import scheduler


@asynccontextmanager
async def lifespan(app):
    yield
    await scheduler.stop()


app = FastAPI(lifespan=lifespan)
