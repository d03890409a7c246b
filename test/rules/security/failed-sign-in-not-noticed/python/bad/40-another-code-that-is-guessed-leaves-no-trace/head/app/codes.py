from fastapi import APIRouter, HTTPException, Request
from pydantic import BaseModel

from app import abuse

router = APIRouter()


class Code(BaseModel):
    code: str


@router.put("/voucher", status_code=204)
async def voucher(body: Code, request: Request) -> None:
    percent = await request.app.state.pool.fetchval("SELECT percent FROM vouchers WHERE code = $1", body.code)
    if percent is None:
        await abuse.failed(request.client.host)
        raise HTTPException(status_code=404)


@router.put("/gift-card")
async def gift_card(body: Code, request: Request) -> dict[str, int]:
    cents = await request.app.state.cards.claim(body.code)
    if cents is None:  # <- finding
        raise HTTPException(status_code=404)
    return {"cents": cents}
