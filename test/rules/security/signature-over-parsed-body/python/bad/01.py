import hashlib
import hmac
import json
import os

from fastapi import APIRouter, HTTPException, Request

router = APIRouter()


@router.post("/webhooks/partner")
async def partner(request: Request):
    event = await request.json()
    expected = hmac.new(os.environ["PARTNER_SECRET"].encode(), json.dumps(event).encode(), hashlib.sha256).hexdigest() # <- finding
    if not hmac.compare_digest(expected, request.headers.get("x-partner-signature", "")):
        raise HTTPException(status_code=401)
    await payments.upsert(event)
    return {"ok": True}
