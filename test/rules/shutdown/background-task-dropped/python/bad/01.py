import asyncio

from fastapi import FastAPI

app = FastAPI()


async def send_receipt(order_id: str) -> None:
    await mailer.send(order_id)


@app.post("/orders")
async def create(order: Order):
    await store.save(order)
    asyncio.create_task(send_receipt(order.id))  # <- finding
    return {"id": order.id}
