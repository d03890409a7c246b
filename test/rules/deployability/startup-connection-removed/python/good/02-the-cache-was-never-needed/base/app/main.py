import logging
from contextlib import asynccontextmanager

from fastapi import FastAPI
from redis.asyncio import Redis


@asynccontextmanager
async def lifespan(app: FastAPI):
    app.state.hints = Redis(host="hints", socket_timeout=2)
    try:
        await app.state.hints.ping()
    except OSError:
        logging.warning("hints unreachable, searching without them")
    yield
    await app.state.hints.aclose()


app = FastAPI(lifespan=lifespan)
