import os
from fastapi import FastAPI

app = FastAPI()


@app.post("/orders")
def place(order: dict):
    key = os.environ.get("PAYMENT_KEY", "")
    return send(order, key)
