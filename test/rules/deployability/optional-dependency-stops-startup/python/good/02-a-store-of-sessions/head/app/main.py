import os
from contextlib import asynccontextmanager

import redis.asyncio as redis
from fastapi import FastAPI

sessions = redis.from_url(os.environ["SESSION_STORE_URL"], socket_timeout=2, socket_connect_timeout=2)


@asynccontextmanager
async def lifespan(app: FastAPI):
    await sessions.ping()
    yield
    await sessions.aclose()


app = FastAPI(lifespan=lifespan)
