import os
from fastapi import FastAPI

app = FastAPI()


@app.post("/orders")
def place(order: dict):
    key = os.environ["PAYMENT_KEY"]  # <- finding
    return send(order, key)
