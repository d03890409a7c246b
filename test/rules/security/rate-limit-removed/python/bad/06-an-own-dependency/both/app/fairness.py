from fastapi import HTTPException, Request, status

from app.cache import redis


async def fair_share(request: Request) -> None:
    used = await redis.incr(f"share:{request.client.host}")
    if used == 1:
        await redis.expire(f"share:{request.client.host}", 60)
    if used > 30:
        raise HTTPException(status.HTTP_429_TOO_MANY_REQUESTS)
