import redis.asyncio as redis

from app.db import load_badge, load_name
from app.log import log

client = redis.from_url("redis://cache")


async def name_of(reader):
    try:
        hit = await client.get(f"name:{reader}")
    except redis.RedisError:
        log.warning("names unavailable", exc_info=True)
        hit = None
    return hit.decode() if hit else await load_name(reader)


async def badge_of(reader):
    hit = await client.get(f"badge:{reader}")  # <- finding
    return hit.decode() if hit else await load_badge(reader)
