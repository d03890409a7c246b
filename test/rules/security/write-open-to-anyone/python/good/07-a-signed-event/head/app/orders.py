from fastapi import APIRouter, Depends, Header, HTTPException, Request
from sqlalchemy import delete, select, update

from app.db import Session
from app.deps import caller
from app.models import Order
from app.signing import sign
import hmac

router = APIRouter(prefix="/orders")


@router.post("/{order_id}/cancel")
async def cancel(order_id: str, me: str = Depends(caller)):
    async with Session.begin() as session:
        await session.execute(update(Order).where(Order.id == order_id, Order.owner_id == me).values(state="cancelled"))


@router.post("/events")
async def paid(request: Request):
    body = await request.body()
    if not hmac.compare_digest(sign(body), request.headers["x-signature"]):
        raise HTTPException(401)
    event = await request.json()
    async with Session.begin() as session:
        await session.execute(update(Order).where(Order.id == event["order"]).values(state="paid"))
