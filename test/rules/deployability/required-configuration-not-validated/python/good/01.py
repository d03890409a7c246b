import os
from fastapi import FastAPI

app = FastAPI()
KEY = os.environ["PAYMENT_KEY"]


@app.post("/orders")
def place(order: dict):
    key = KEY
    return send(order, key)
