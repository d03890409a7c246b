from app.mail import send
from app.stores import cache, redis


async def notify(team):
    key = f"notified:{team}"
    with redis.lock(f"{key}:lock", timeout=10):
        if redis.get(key):
            return
        redis.set(key, "1", ex=3600)
    await send(team)
