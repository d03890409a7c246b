import pyotp
from fastapi import APIRouter, HTTPException

from app import abuse, db

router = APIRouter()


@router.post("/recovery")
async def recovery(account: str, code: str):
    used = await db.use_code(account, code)
    if used is None:
        await abuse.record_failure(account, "recovery")
        raise HTTPException(status_code=401)
    return {"ok": True}


@router.post("/code")
async def code(account: str, code: str):
    secret = await db.secret_of(account)
    if secret is None or not pyotp.TOTP(secret).verify(code):  # <- finding
        raise HTTPException(status_code=401)
    return {"ok": True}
