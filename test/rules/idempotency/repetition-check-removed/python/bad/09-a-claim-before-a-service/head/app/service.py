from sqlalchemy import update
from app.models import Member

async def apply(session, event):
    await session.execute(update(Member).where(Member.id == event.member).values(credits=Member.credits + event.credits))
