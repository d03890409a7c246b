import asyncio

import requests
from fastapi import FastAPI

app = FastAPI()


@app.get("/rates/{currency}")
async def rate(currency: str):
    response = await asyncio.to_thread(requests.get, f"https://rates.example.com/{currency}", timeout=3)
    return response.json()
