import asyncio
from contextlib import asynccontextmanager

from fastapi import FastAPI

from app.sync import sync_inventory


async def sync_forever():
    while True:
        await sync_inventory()
        await asyncio.sleep(60)


@asynccontextmanager
async def lifespan(app: FastAPI):
    asyncio.create_task(sync_forever()) # <- finding
    yield


app = FastAPI(lifespan=lifespan)
