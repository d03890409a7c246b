from fastapi import APIRouter, Depends, Header, HTTPException, Request
from sqlalchemy import delete, select, update

from app.db import Session
from app.deps import caller
from app.models import Order

router = APIRouter(prefix="/orders")


@router.post("/{order_id}/cancel")
async def cancel(order_id: str, me: str = Depends(caller)):
    async with Session.begin() as session:
        await session.execute(update(Order).where(Order.id == order_id, Order.owner_id == me).values(state="cancelled"))


async def session():
    async with Session.begin() as opened:
        yield opened


@router.post("/{order_id}/reopen")
async def reopen(order_id: str, db=Depends(session)):  # <- finding
    await db.execute(update(Order).where(Order.id == order_id).values(state="open"))
