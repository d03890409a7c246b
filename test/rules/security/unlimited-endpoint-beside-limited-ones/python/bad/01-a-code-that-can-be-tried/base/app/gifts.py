from fastapi import APIRouter, Request
from slowapi import Limiter
from slowapi.util import get_remote_address
from app.store import give, redeem

router = APIRouter()
limiter = Limiter(key_func=get_remote_address)


@router.post("/gifts")
@limiter.limit("10/minute")
async def buy(request: Request, cents: int):
    return await give(cents)
