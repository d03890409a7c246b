from fastapi import APIRouter, HTTPException, Request
from sqlalchemy import update

from app.db import session
from app.models import Traveller
from app.seen import seen
from app.sign import verify

router = APIRouter()


@router.post("/webhooks/airline")
async def airline(request: Request):
    raw = await request.body()
    if not verify(raw, request.headers["airline-signature"]):
        raise HTTPException(401)
    event = await request.json()
    if await seen(event.get("id")):
        return {}
    async with session() as s:
        await s.execute(update(Traveller).where(Traveller.number == event["traveller"]).values(miles=Traveller.miles + event["miles"]))
        await s.commit()
    return {}
