from contextlib import asynccontextmanager

from fastapi import FastAPI

from app.events import create_event_logger
from app.orders import ship

CARRIERS = ["north", "south"]
LIMIT = 40
WINDOW = 60


def window_of(order_id: int) -> int:
    return order_id % WINDOW


@asynccontextmanager
async def lifespan(app: FastAPI):
    app.state.sent = create_event_logger("orders")
    app.state.carriers = CARRIERS
    app.state.limit = LIMIT
    app.state.window = WINDOW
    app.state.open = True
    app.state.served = 0
    app.state.refused = 0
    app.state.waiting = 0
    yield


app = FastAPI(lifespan=lifespan)


@app.post("/orders/{order_id}/shipment")
async def ship_order(order_id: int):
    await ship(order_id)
    return {"shipped": order_id}


@app.get("/orders/{order_id}")
async def show_order(order_id: int):
    return {"order": order_id}
