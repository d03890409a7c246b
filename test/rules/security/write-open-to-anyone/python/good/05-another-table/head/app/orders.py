from fastapi import APIRouter, Depends, Header, HTTPException, Request
from sqlalchemy import delete, select, update

from app.db import Session
from app.deps import caller
from app.models import Order
from app.models import Counter

router = APIRouter(prefix="/orders")


@router.post("/{order_id}/cancel")
async def cancel(order_id: str, me: str = Depends(caller)):
    async with Session.begin() as session:
        await session.execute(update(Order).where(Order.id == order_id, Order.owner_id == me).values(state="cancelled"))


@router.put("/counters/{name}")
async def count(name: str):
    async with Session.begin() as session:
        await session.execute(update(Counter).where(Counter.name == name).values(value=Counter.value + 1))
