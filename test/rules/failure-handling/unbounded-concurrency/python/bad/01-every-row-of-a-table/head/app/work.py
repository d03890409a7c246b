import asyncio
from sqlalchemy import select
from app.models import Subscriber
from app.mail import send


async def broadcast(session, text):
    people = (await session.scalars(select(Subscriber))).all()
    await asyncio.gather(*[send(person, text) for person in people])  # <- finding
