import asyncio
from app.mail import send


async def broadcast(people, text):
    await asyncio.gather(*[send(person, text) for person in people])
