from aiohttp import web


async def list_orchids(request: web.Request) -> web.Response:
    return web.json_response(await request.app["greenhouse"].all())
