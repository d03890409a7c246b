import hashlib
import hmac

from fastapi import APIRouter, Header, HTTPException, Request

from app.events import keep
from app.settings import settings

router = APIRouter(prefix="/hooks")


@router.post("/bank")
async def bank(request: Request, x_signature: str = Header()):
    raw = await request.body()
    expected = hmac.new(settings.bank_secret.encode(), raw, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, x_signature):
        raise HTTPException(401)
    await keep(await request.json())


@router.post("/{secret}")
async def other(request: Request, secret: str):
    if secret != settings.carrier_secret:
        raise HTTPException(404)
    await keep(await request.json())
