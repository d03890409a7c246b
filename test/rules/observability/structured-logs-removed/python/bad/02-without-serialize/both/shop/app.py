from fastapi import FastAPI

from loguru import logger

from shop.logs import configure

configure()
app = FastAPI()


@app.get("/orders/{order_id}")
async def read(order_id: int) -> dict:
    logger.bind(order_id=order_id).info("order read")
    return {"id": order_id}
