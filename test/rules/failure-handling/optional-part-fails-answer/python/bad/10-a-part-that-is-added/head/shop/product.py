import asyncio
import logging
import os

import httpx
from fastapi import APIRouter

log = logging.getLogger(__name__)
router = APIRouter()
client = httpx.AsyncClient(timeout=2.0)


async def fetch_stock(sku: str) -> int:
    answer = await client.get(f"{os.environ['STOCK_URL']}/stock/{sku}")
    answer.raise_for_status()
    return answer.json()["available"]


async def stock_or_unknown(sku: str) -> int | None:
    try:
        return await fetch_stock(sku)
    except httpx.HTTPError:
        log.warning("stock unavailable", extra={"sku": sku})
        return None


async def fetch_product(sku: str) -> dict:
    answer = await client.get(f"{os.environ['CATALOGUE_URL']}/products/{sku}")
    answer.raise_for_status()
    return answer.json()


async def fetch_reviews(sku: str) -> list[dict]:
    answer = await client.get(f"{os.environ['REVIEWS_URL']}/reviews", params={"sku": sku})
    answer.raise_for_status()
    return answer.json()


@router.get("/products/{sku}")
async def product(sku: str):
    found, stock, reviews = await asyncio.gather(fetch_product(sku), stock_or_unknown(sku), fetch_reviews(sku)) # <- finding
    return {**found, "stock": stock, "reviews": reviews}
