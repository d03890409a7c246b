import asyncio
from app.mail import send


async def broadcast(text):
    offices = ["berlin", "oslo"]
    await asyncio.gather(*[send(office, text) for office in offices])
