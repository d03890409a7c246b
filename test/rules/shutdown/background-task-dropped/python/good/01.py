import asyncio

from fastapi import FastAPI

app = FastAPI()
running = set()


@app.post("/orders")
async def create(order: Order):
    await store.save(order)
    task = asyncio.create_task(send_receipt(order.id))
    running.add(task)
    task.add_done_callback(running.discard)
    return {"id": order.id}


@app.on_event("shutdown")
async def drain():
    await asyncio.gather(*running, return_exceptions=True)
