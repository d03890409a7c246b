from fastapi import APIRouter, Request
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy import update
from app.models import Event, Member
from app.sign import verify
router = APIRouter()

@router.post("/webhooks/paddle")
async def paddle(request: Request, session):
    event = verify(await request.body(), request.headers["paddle-signature"])
    claimed = await session.execute(insert(Event).values(id=event.id).on_conflict_do_nothing()) # <- finding
    if claimed.rowcount == 0:
        return {}
    await session.execute(update(Member).where(Member.id == event.member).values(credits=Member.credits + event.credits))
    return {}
