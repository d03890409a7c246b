from contextlib import asynccontextmanager

import asyncpg
import redis.asyncio as aioredis
from fastapi import FastAPI

from app.api import router


@asynccontextmanager
async def lifespan(app: FastAPI):
    app.state.db = await asyncpg.create_pool("postgres://db/rates", command_timeout=5)
    app.state.store = aioredis.from_url("redis://redis", socket_timeout=1)
    await app.state.store.ping()  # <- finding
    yield
    await app.state.store.aclose()


app = FastAPI(lifespan=lifespan)
app.include_router(router)
