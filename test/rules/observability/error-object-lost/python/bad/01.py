import logging
from fastapi import FastAPI

app = FastAPI()
logger = logging.getLogger(__name__)


@app.post("/orders")
def place(order: dict):
    try:
        store(order)
    except ValueError as error:
        logger.error("the order could not be stored", error)  # <- finding
