import logging

import httpx
from fastapi import APIRouter, Request

from shop import prices, reviews, store

router = APIRouter()
log = logging.getLogger(__name__)


async def offer(sku: str):
    price = await prices.fetch(sku)
    try:
        stars = await reviews.fetch(sku)
    except httpx.HTTPError:
        log.warning("no reviews", exc_info=True)
        stars = []
    return price["cents"], stars


@router.get("/products/{sku}")
async def product(sku: str, request: Request):
    row = await store.product(request.app.state.db, sku)
    price = await prices.fetch(sku)
    return {"product": dict(row), "price": price}
