from app.mail import send
from app.stores import cache, redis


async def notify(team):
    key = f"notified:{team}"
    if cache.get(key):
        return
    if not cache.add(key, 1, 3600):
        return
    cache.set(key, 1, 3600)
    await send(team)
