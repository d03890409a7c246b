import logging
from contextlib import asynccontextmanager

from fastapi import FastAPI

from app import catalogue, db, search

log = logging.getLogger(__name__)


@asynccontextmanager
async def lifespan(app: FastAPI):
    app.state.pool = await db.connect()
    if not await search.client.ping(): # <- finding
        raise RuntimeError("elasticsearch is not reachable")
    yield
    await search.client.close()
    await app.state.pool.close()


app = FastAPI(lifespan=lifespan)
app.include_router(catalogue.router)
