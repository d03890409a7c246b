from sqlalchemy import update
from app.db import session
from app.models import Member

async def grant(customer, credits):
    async with session() as s:
        await s.execute(update(Member).where(Member.customer_id == customer).values(credits=Member.credits + credits)) # <- finding
        await s.commit()
