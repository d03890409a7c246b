from app.mail import send
from app.stores import cache, redis


async def notify(team):
    key = f"notified:{team}"
    seen = cache.get(key)  # <- finding
    if seen is not None:
        return None
    cache.set(key, True, 3600)
    await send(team)
