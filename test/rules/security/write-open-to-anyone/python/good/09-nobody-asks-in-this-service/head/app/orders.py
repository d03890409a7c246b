from fastapi import APIRouter, Depends, Header, HTTPException, Request
from sqlalchemy import delete, select, update

from app.db import Session
from app.deps import caller
from app.models import Order

router = APIRouter(prefix="/orders")


@router.post("/{order_id}/cancel")
async def cancel(order_id: str):
    async with Session.begin() as session:
        await session.execute(update(Order).where(Order.id == order_id).values(state="cancelled"))


@router.delete("/{order_id}")
async def remove(order_id: str):
    async with Session.begin() as session:
        await session.execute(delete(Order).where(Order.id == order_id))
