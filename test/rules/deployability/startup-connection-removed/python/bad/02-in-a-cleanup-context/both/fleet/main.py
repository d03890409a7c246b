from aiohttp import web

from fleet.settings import settings
from fleet.stores import open_positions


async def position(request: web.Request) -> web.Response:
    return web.json_response({"at": await request.app["positions"].get(request.match_info["truck"])})


def run() -> None:
    app = web.Application()
    app["settings"] = settings()
    app.cleanup_ctx.append(open_positions)
    app.router.add_get("/trucks/{truck}", position)
    web.run_app(app, port=8080)
