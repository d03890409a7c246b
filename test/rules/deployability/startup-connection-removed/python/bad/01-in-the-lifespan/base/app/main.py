from contextlib import asynccontextmanager

from fastapi import FastAPI
from redis.asyncio import Redis


@asynccontextmanager
async def lifespan(app: FastAPI):
    app.state.tickets = Redis(host="tickets", socket_timeout=2)
    await app.state.tickets.ping()  # <- finding
    yield
    await app.state.tickets.aclose()


app = FastAPI(lifespan=lifespan)


@app.post("/tickets/{number}")
async def take(number: str):
    return {"taken": await app.state.tickets.set(number, 1, nx=True, ex=600)}
