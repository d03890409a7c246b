from contextlib import asynccontextmanager

from arq import create_pool
from arq.connections import RedisSettings
from fastapi import FastAPI

from app import seats


@asynccontextmanager
async def lifespan(app: FastAPI):
    app.state.work = await create_pool(RedisSettings())
    yield
    await app.state.work.aclose()


app = FastAPI(lifespan=lifespan)
app.include_router(seats.router)
