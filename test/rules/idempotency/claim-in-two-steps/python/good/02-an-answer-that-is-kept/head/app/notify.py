from app.mail import send
from app.stores import cache, redis


async def notify(team):
    key = f"notified:{team}"
    known = cache.get(key)
    if known is not None:
        return known
    answer = await send(team)
    cache.set(key, answer, 3600)
    return answer
