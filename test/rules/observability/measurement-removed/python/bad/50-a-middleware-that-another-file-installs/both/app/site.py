from aiohttp import web

from app.around import watched
from app.orchids import list_orchids


def make_site() -> web.Application:
    site = web.Application(middlewares=[watched])
    site.router.add_get("/orchids", list_orchids)
    return site
