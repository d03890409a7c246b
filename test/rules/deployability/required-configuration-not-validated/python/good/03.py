import os
from fastapi import FastAPI

app = FastAPI()


@app.post("/orders")
def place(order: dict):
    if "PAYMENT_KEY" not in os.environ:
        return None
    key = os.environ["PAYMENT_KEY"]
    return send(order, key)
