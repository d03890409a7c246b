import structlog
from fastapi import FastAPI

app = FastAPI()
log = structlog.get_logger()


@app.middleware("http")
async def with_id(request, call_next):
    structlog.contextvars.bind_contextvars(request_id=request.headers.get("x-request-id"))
    return await call_next(request)
