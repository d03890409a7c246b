from sqlalchemy.dialects.postgresql import insert
from sqlalchemy import update
from app.models import Event, Member

async def apply(session, event):
    claimed = await session.execute(insert(Event).values(id=event.id).on_conflict_do_nothing())
    if claimed.rowcount == 0:
        return
    await session.execute(update(Member).where(Member.id == event.member).values(credits=Member.credits + event.credits))
