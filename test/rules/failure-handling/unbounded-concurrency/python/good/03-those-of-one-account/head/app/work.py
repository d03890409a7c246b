import asyncio
from app.models import Subscriber
from app.mail import send


async def broadcast(account_id, text):
    people = Subscriber.objects.filter(account_id=account_id)
    await asyncio.gather(*[send(person, text) for person in people])
