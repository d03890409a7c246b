import logging
from fastapi import FastAPI

app = FastAPI()
logger = logging.getLogger(__name__)


@app.get("/orders")
def orders():
    print("orders")  # <- finding  # <- finding
    return []
