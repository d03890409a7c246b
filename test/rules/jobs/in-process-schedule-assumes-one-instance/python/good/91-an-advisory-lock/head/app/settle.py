from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy import text

from app.clients import acquirer
from app.db import Session

scheduler = AsyncIOScheduler()


@scheduler.scheduled_job("cron", hour=2)
async def settle_all():
    async with Session.begin() as session:
        if not (await session.execute(text("SELECT pg_try_advisory_xact_lock(42)"))).scalar():
            return
        ids = (await session.scalars(text("SELECT id FROM charges WHERE state = 'captured'"))).all()
        for charge_id in ids:
            await acquirer.put(f"/settlements/{charge_id}")
