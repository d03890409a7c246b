from contextlib import asynccontextmanager

from fastapi import FastAPI

from app.stores import open_tickets


@asynccontextmanager
async def lifespan(app: FastAPI):
    app.state.tickets = await open_tickets()
    yield
    await app.state.tickets.aclose()


app = FastAPI(lifespan=lifespan)


@app.post("/tickets/{number}")
async def take(number: str):
    return {"taken": await app.state.tickets.set(number, 1, nx=True, ex=600)}
