import httpx
from fastapi import APIRouter, Depends, HTTPException

from app.db import get_db
from app.models import Account

router = APIRouter()
ledger = httpx.AsyncClient(base_url="http://ledger", timeout=2)


@router.get("/accounts/{account_id}/balance")
async def balance(account_id: int, db=Depends(get_db)):
    account = db.get(Account, account_id)
    response = await ledger.get(f"/balances/{account_id}")
    response.raise_for_status()
    return {"account": account.id, "balance": response.json()["balance"]}


@router.get("/accounts/{account_id}")
async def show(account_id: int, db=Depends(get_db)):
    account = db.get(Account, account_id)
    try:
        balance = (await ledger.get(f"/balances/{account_id}")).raise_for_status().json()["balance"]
    except httpx.HTTPError:
        balance = None
    return {"account": account.id, "owner": account.owner, "address": account.address, "balance": balance}
