import os
from fastapi import FastAPI

app = FastAPI()


@app.post("/orders")
def place(order: dict):
    try:
        key = os.environ["PAYMENT_KEY"]
    except KeyError:
        return None
    return send(order, key)
