from fastapi import APIRouter
from uuid import uuid4

from .gateway import pay

router = APIRouter()


@router.post("/stays/{stay_id}/checkout")
async def checkout(stay_id: int, cents: int):
    receipt = await pay(cents, f"stay-{stay_id}")
    return {"receipt": receipt}
