from fastapi import APIRouter, Request
from slowapi import Limiter
from slowapi.util import get_remote_address

router = APIRouter()
limiter = Limiter(key_func=get_remote_address)


@limiter.limit("5/minute")  # <- finding
@router.post("/vouchers")
async def redeem(request: Request):
    return {"ok": True}
