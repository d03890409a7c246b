from aiohttp import web

from app.workers import close_pool, routes


def make_app():
    app = web.Application()
    app.add_routes(routes)
    return app
