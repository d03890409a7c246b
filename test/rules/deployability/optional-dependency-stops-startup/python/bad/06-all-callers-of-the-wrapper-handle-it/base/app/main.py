import logging
from contextlib import asynccontextmanager

from fastapi import FastAPI

from app import catalogue, db

log = logging.getLogger(__name__)


@asynccontextmanager
async def lifespan(app: FastAPI):
    app.state.pool = await db.connect()
    yield
    await app.state.pool.close()


app = FastAPI(lifespan=lifespan)
app.include_router(catalogue.router)
