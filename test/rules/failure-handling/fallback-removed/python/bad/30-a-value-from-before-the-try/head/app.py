import logging

import httpx
from fastapi import FastAPI

log = logging.getLogger(__name__)
app = FastAPI()


async def weather_of(city: str) -> dict:
    async with httpx.AsyncClient(timeout=2) as client:
        response = await client.get(f"https://weather.example.org/{city}")
        response.raise_for_status()
        return response.json()


@app.get("/trips/{city}")
async def trip(city: str) -> dict:
    weather = await weather_of(city)
    return {"city": city, "weather": weather}
