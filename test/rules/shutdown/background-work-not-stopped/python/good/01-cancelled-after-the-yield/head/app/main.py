import asyncio
from contextlib import asynccontextmanager, suppress

from fastapi import FastAPI

from app.sync import sync_inventory


async def sync_forever():
    while True:
        await sync_inventory()
        await asyncio.sleep(60)


@asynccontextmanager
async def lifespan(app: FastAPI):
    task = asyncio.create_task(sync_forever())
    yield
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


app = FastAPI(lifespan=lifespan)
