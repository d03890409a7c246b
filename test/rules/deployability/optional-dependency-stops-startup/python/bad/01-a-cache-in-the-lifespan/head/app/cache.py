import os
import redis.asyncio as redis

client = redis.from_url(os.environ["CACHE_URL"], socket_timeout=2, socket_connect_timeout=2)


async def open_cache():
    await client.ping()


async def cached(key: str):
    try:
        return await client.get(key)
    except redis.RedisError:
        return None
