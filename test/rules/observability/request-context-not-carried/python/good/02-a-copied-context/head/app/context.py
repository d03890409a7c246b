import uuid
from contextvars import ContextVar

request_id: ContextVar[str] = ContextVar("request_id", default="-")


async def bind(request, call_next):
    request_id.set(request.headers.get("X-Request-ID") or str(uuid.uuid4()))
    return await call_next(request)
