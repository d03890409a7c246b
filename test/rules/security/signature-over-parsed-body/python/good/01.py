import hashlib
import hmac
import os

from fastapi import APIRouter, HTTPException, Request

router = APIRouter()


@router.post("/webhooks/partner")
async def partner(request: Request):
    body = await request.body()
    expected = hmac.new(os.environ["PARTNER_SECRET"].encode(), body, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, request.headers.get("x-partner-signature", "")):
        raise HTTPException(status_code=401)
    await payments.upsert(json.loads(body))
    return {"ok": True}
