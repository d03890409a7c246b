from app.mail import send
from app.stores import cache, redis


async def notify(team):
    key = f"notified:{team}"
    if redis.exists(key):  # <- finding
        raise RuntimeError("told already")
    redis.setex(key, 3600, 1)
    await send(team)
