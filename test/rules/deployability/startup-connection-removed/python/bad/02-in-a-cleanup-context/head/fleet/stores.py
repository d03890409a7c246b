from aiohttp import web
from redis.asyncio import Redis


async def open_positions(app: web.Application):
    app["positions"] = Redis.from_url(app["settings"].positions_url, socket_timeout=2)
    yield
    await app["positions"].aclose()
