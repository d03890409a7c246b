from contextlib import asynccontextmanager

import redis.asyncio as aioredis
from fastapi import FastAPI

from app.api import router


@asynccontextmanager
async def lifespan(app: FastAPI):
    app.state.store = aioredis.from_url("redis://redis", socket_timeout=1)
    await app.state.store.ping()
    yield


app = FastAPI(lifespan=lifespan)
app.include_router(router)
