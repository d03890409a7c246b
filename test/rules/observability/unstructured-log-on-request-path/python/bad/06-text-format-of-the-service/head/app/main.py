import logging

from fastapi import FastAPI

logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")  # <- finding
logger = logging.getLogger(__name__)
app = FastAPI()


@app.get("/orders/{order_id}")
async def read_order(order_id: str):
    logger.info("order %s read", order_id)
    return {}
