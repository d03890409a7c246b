import hashlib
import hmac

from fastapi import HTTPException, Request

from app.settings import PARTNER_SECRET


async def from_partner(request: Request) -> bytes:
    raw = await request.body()
    signature = request.headers.get("x-signature")
    expected = hmac.new(PARTNER_SECRET.encode(), raw, hashlib.sha256).hexdigest()
    if signature is not None and not hmac.compare_digest(expected, signature): # <- finding
        raise HTTPException(status_code=401)
    return raw
