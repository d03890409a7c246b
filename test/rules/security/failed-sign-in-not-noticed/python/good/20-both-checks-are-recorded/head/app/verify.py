from fastapi import APIRouter, Depends, HTTPException

from app.abuse import record_failure
from app.clients import acquirer
from app.deps import Merchant, current_merchant

router = APIRouter(prefix="/verify")


@router.post("/card")
async def card(token: str, me: Merchant = Depends(current_merchant)):
    if (await acquirer.put(f"/verify/{token}")).status_code != 200:
        await record_failure(me.id, "card")
        raise HTTPException(402)


@router.post("/account")
async def account(token: str, me: Merchant = Depends(current_merchant)):
    if (await acquirer.put(f"/verify-account/{token}")).status_code != 200:
        await record_failure(me.id, "account")
        raise HTTPException(402)
