from aiohttp import web

from app.workers import close_pool, routes


def make_app():
    app = web.Application()
    app.add_routes(routes)
    app.on_shutdown.append(close_pool)  # <- finding
    return app
