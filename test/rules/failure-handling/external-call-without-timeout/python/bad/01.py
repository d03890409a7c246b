import requests
from fastapi import FastAPI

app = FastAPI()


@app.post("/orders")
def create_order(order: dict):
    risk = requests.post("https://risk.example.com/score", json=order)  # <- finding
    return risk.json()
