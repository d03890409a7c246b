import structlog
from litestar import Request, Response, post

log = structlog.get_logger()


@post("/imports/tariffs")
async def tariffs(request: Request) -> Response:
    text = await request.body()
    try:
        parse(text)
    except ValueError:
        log.error("tariffs_rejected", body=text.decode())  # <- finding
        log.error("tariffs_rejected", size=len(text), part=request.headers.get("x-part"))
        log.error("tariffs_rejected", headers=dict(request.headers))  # <- finding
        return Response(None, status_code=422)
    return Response(None, status_code=204)
