from aiohttp import web
from redis.asyncio import Redis


async def open_positions(app: web.Application):
    app["positions"] = Redis.from_url(app["settings"].positions_url, socket_timeout=2)
    try:
        await app["positions"].ping()  # <- finding
    except OSError:
        app["log"].exception("positions unreachable")
        raise
    yield
    await app["positions"].aclose()
