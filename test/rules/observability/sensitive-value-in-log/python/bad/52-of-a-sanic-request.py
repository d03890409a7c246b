import logging

from sanic import Request, Sanic, empty

app = Sanic("mooring")
log = logging.getLogger(__name__)


@app.post("/moorings")
async def moor(call: Request):
    log.warning("refused %s", call.json)  # <- finding
    log.warning("refused by %s", call.cookies)  # <- finding
    return empty()
