import asyncio
from sqlalchemy import select
from app.models import Subscriber
from app.mail import send


async def broadcast(session, text):
    people = (await session.scalars(select(Subscriber))).all()
    semaphore = asyncio.Semaphore(10)

    async def one(person):
        async with semaphore:
            await send(person, text)

    await asyncio.gather(*[one(person) for person in people])
