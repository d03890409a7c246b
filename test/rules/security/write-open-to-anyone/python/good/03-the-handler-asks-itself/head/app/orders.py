from fastapi import APIRouter, Depends, Header, HTTPException, Request
from sqlalchemy import delete, select, update

from app.db import Session
from app.deps import caller
from app.models import Order
from app.tokens import decode

router = APIRouter(prefix="/orders")


@router.post("/{order_id}/cancel")
async def cancel(order_id: str, me: str = Depends(caller)):
    async with Session.begin() as session:
        await session.execute(update(Order).where(Order.id == order_id, Order.owner_id == me).values(state="cancelled"))


@router.delete("/{order_id}")
async def remove(order_id: str, authorization: str = Header()):
    me = decode(authorization)
    if me is None:
        raise HTTPException(401)
    async with Session.begin() as session:
        await session.execute(delete(Order).where(Order.id == order_id, Order.owner_id == me["sub"]))
