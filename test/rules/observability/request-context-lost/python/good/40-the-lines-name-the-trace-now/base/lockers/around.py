import time
import uuid

import structlog
from fastapi import FastAPI, Request

from lockers.meters import LATENCY


def install(app: FastAPI) -> None:
    @app.middleware("http")
    async def around(request: Request, call_next):
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request_id=uuid.uuid4().hex)
        begun = time.perf_counter()
        try:
            return await call_next(request)
        finally:
            LATENCY.labels(request.method).observe(time.perf_counter() - begun)
