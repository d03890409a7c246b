import asyncio

import httpx
from fastapi import APIRouter, Depends

from app.db import get_db
from app.models import Account

router = APIRouter()
news = httpx.AsyncClient(base_url="https://news.example.com", timeout=2)


@router.get("/dashboard/{account_id}")
async def dashboard(account_id: int, db=Depends(get_db)):
    account = db.get(Account, account_id)
    [latest] = await asyncio.gather(news.get("/latest"), return_exceptions=True)
    items = [] if isinstance(latest, BaseException) else latest.json()
    return {"balance": account.balance, "news": items}
