import asyncio
import logging

import httpx
from fastapi import APIRouter, HTTPException, Request

from shop import remote, store

router = APIRouter()
log = logging.getLogger(__name__)


async def similar_or_none(sku: str):
    try:
        return await remote.similar(sku)
    except httpx.HTTPError:
        log.warning("no similar products", exc_info=True)
        return []


@router.get("/products/{sku}")
async def product(sku: str, request: Request):
    row = await store.product(request.app.state.db, sku)
    similar = await remote.similar(sku) # <- finding
    return {"product": dict(row), "similar": similar}
