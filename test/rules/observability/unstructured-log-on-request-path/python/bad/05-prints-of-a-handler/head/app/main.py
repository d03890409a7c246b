from fastapi import FastAPI

app = FastAPI()


@app.post("/orders")
async def create_order(order: dict):
    order_id = await save(order)
    print(f"order {order_id} created")  # <- finding
    return {"id": order_id}


async def save(order): ...
