from fastapi import BackgroundTasks, FastAPI

app = FastAPI()


@app.post("/orders")
async def create(order: Order, background: BackgroundTasks):
    await store.save(order)
    background.add_task(send_receipt, order.id)
    return {"id": order.id}
