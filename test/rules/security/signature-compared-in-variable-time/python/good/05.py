from fastapi import Request

from app.models import Session
from app.tokens import token_hash


async def session_of(request: Request, db) -> Session | None:
    given = token_hash(request.cookies["session"])
    return await db.scalar(select(Session).where(Session.token == given))
