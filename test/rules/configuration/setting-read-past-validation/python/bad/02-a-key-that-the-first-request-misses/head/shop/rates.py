import os
import httpx
from shop.settings import settings

async def rate(code: str):
    key = os.environ.get("RATES_API_KEY")  # <- finding
    if not key:
        raise RuntimeError("RATES_API_KEY is not set")
    async with httpx.AsyncClient(timeout=3) as client:
        return (await client.get(f"{settings.rates_url}/{code}", headers={"x-api-key": key})).json()
