import base64
import hashlib
import hmac
import json

from fastapi import APIRouter, HTTPException, Request

from . import settings
from .orders import import_order

router = APIRouter(prefix="/webhooks")


def verify(raw: bytes, header: str) -> None:
    if not settings.SHOP_SECRET:
        raise HTTPException(status_code=503)
    digest = hmac.new(settings.SHOP_SECRET.encode(), raw, hashlib.sha256).digest()
    if not hmac.compare_digest(base64.b64encode(digest).decode(), header):
        raise HTTPException(status_code=401)


@router.post("/shopify/orders")
async def orders(request: Request):
    raw = await request.body()
    verify(raw, request.headers.get("x-shopify-hmac-sha256", ""))
    await import_order(json.loads(raw))
    return {"ok": True}
