from app.mail import send
from app.stores import cache, redis


async def notify(team):
    key = f"notified:{team}"
    if await redis.get(key):  # <- finding
        return
    await send(team)
    await redis.set(key, "1", ex=3600)
