from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy import text

from app.clients import catalog
from app.db import Session

scheduler = AsyncIOScheduler()


@scheduler.scheduled_job("cron", hour=2)
async def refresh():
    async with Session() as session:
        skus = (await session.scalars(text("SELECT sku FROM products"))).all()
    for sku in skus:
        await catalog.put(f"/prices/{sku}")
