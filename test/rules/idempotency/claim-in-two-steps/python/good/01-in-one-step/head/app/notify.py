from app.mail import send
from app.stores import cache, redis


async def notify(team):
    key = f"notified:{team}"
    if not await redis.set(key, "1", ex=3600, nx=True):
        return
    await send(team)
