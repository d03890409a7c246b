from fastapi import APIRouter
from uuid import uuid4

from .gateway import pay

router = APIRouter()


@router.post("/stays/{stay_id}/checkout")
async def checkout(stay_id: int, cents: int):
    nonce = str(uuid4())  # <- finding
    receipt = await pay(cents, nonce)
    return {"receipt": receipt, "nonce": nonce}
