import logging

from fastapi import FastAPI
from pythonjsonlogger.json import JsonFormatter

handler = logging.StreamHandler()
handler.setFormatter(JsonFormatter())
logging.basicConfig(level=logging.INFO, handlers=[handler])
logger = logging.getLogger(__name__)
app = FastAPI()


@app.get("/orders/{order_id}")
async def read_order(order_id: str):
    logger.info("order read", extra={"order_id": order_id})
    return {}
