import logging

from fastapi import APIRouter, Request

from app import search

log = logging.getLogger(__name__)
router = APIRouter()


@router.get("/products/{sku}")
async def product(sku: str, request: Request):
    row = await request.app.state.pool.fetchrow("SELECT sku, name, price FROM products WHERE sku = $1", sku)
    return dict(row)


@router.get("/suggest")
async def suggest(q: str):
    try:
        return await search.suggest(q)
    except Exception:
        log.exception("suggestions unavailable")
        return []
