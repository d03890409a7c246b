from fastapi import APIRouter
from sqlalchemy import update

from app.db import Session
from app.models import Order

router = APIRouter()


@router.put("/repair/{order_id}")
async def repair(order_id: str, total: int):  # <- finding
    async with Session.begin() as session:
        await session.execute(update(Order).where(Order.id == order_id).values(total=total))
