from contextlib import asynccontextmanager

from fastapi import FastAPI
from redis.asyncio import Redis


@asynccontextmanager
async def lifespan(app: FastAPI):
    app.state.hints = Redis(host="hints", socket_timeout=2)
    yield
    await app.state.hints.aclose()


app = FastAPI(lifespan=lifespan)
