import requests
from fastapi import FastAPI

app = FastAPI()


@app.get("/rates/{currency}")
async def rate(currency: str):
    response = requests.get(f"https://rates.example.com/{currency}", timeout=3)  # <- finding
    return response.json()
