import uuid

import structlog
from fastapi import FastAPI, Request

app = FastAPI()
log = structlog.get_logger()


@app.middleware("http")
async def identify(request: Request, call_next):
    rid = request.headers.get("x-request-id") or uuid.uuid4().hex
    structlog.contextvars.bind_contextvars(request_id=rid)
    response = await call_next(request)
    response.headers["x-request-id"] = rid  # <- finding
    return response


@app.get("/kilns")
async def kilns():
    log.info("kilns_listed")
    return []
