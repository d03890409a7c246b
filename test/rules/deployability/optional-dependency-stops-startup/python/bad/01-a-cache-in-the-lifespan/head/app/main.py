from contextlib import asynccontextmanager

from fastapi import FastAPI

from app.cache import cached, open_cache


@asynccontextmanager
async def lifespan(app: FastAPI):
    await open_cache() # <- finding
    yield


app = FastAPI(lifespan=lifespan)


@app.get("/items/{sku}")
async def item(sku: str):
    return {"item": await cached(sku)}
