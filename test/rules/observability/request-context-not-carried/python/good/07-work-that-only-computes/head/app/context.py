import structlog


async def bind(request, call_next):
    structlog.contextvars.bind_contextvars(request_id=request.headers.get("X-Request-ID"))
    return await call_next(request)
