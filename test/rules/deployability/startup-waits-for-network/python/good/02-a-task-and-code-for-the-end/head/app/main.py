import asyncio
import logging
import os
from contextlib import asynccontextmanager

import httpx
import redis.asyncio as redis
from fastapi import FastAPI

log = logging.getLogger(__name__)
cache = redis.from_url(os.environ["CACHE_URL"], socket_timeout=2, socket_connect_timeout=2)
rates = {}


async def refresh():
    async with httpx.AsyncClient(timeout=5) as client:
        rates.update((await client.get(os.environ["RATES_URL"])).json())


@asynccontextmanager
async def lifespan(app: FastAPI):
    try:
        await cache.ping()
    except redis.RedisError as error:
        log.warning("cache unavailable, running without it", exc_info=error)
    task = asyncio.create_task(refresh())
    yield
    task.cancel()
    await cache.aclose()
    async with httpx.AsyncClient(timeout=5) as client:
        await client.post(os.environ["GOODBYE_URL"])


app = FastAPI(lifespan=lifespan)
