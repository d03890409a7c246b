from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy import text

from app.clients import acquirer
from app.db import Session

scheduler = AsyncIOScheduler()


@scheduler.scheduled_job("cron", hour=2)  # <- finding
async def settle_all():
    async with Session() as session:
        ids = (await session.scalars(text("SELECT id FROM charges WHERE state = 'captured'"))).all()
    for charge_id in ids:
        await acquirer.put(f"/settlements/{charge_id}")
