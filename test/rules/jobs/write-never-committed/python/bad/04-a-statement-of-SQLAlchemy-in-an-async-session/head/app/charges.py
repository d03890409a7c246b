import os

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine

from app.models import Charge

engine = create_async_engine(os.environ["DATABASE_URL"])


async def expire(charge_id):
    async with AsyncSession(engine) as session:
        await session.execute(update(Charge).where(Charge.id == charge_id).values(state="expired"))  # <- finding
