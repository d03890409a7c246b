import hashlib
import hmac

from fastapi import HTTPException, Request

from app.settings import PARTNER_SECRET


async def from_partner(request: Request) -> bytes:
    raw = await request.body()
    if PARTNER_SECRET: # <- finding
        expected = hmac.new(PARTNER_SECRET.encode(), raw, hashlib.sha256).hexdigest()
        if not hmac.compare_digest(expected, request.headers.get("x-signature", "")):
            raise HTTPException(status_code=401)
    return raw
