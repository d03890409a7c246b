import time

from fastapi import FastAPI, Request
from prometheus_client import Histogram

from shelves import router

app = FastAPI()
app.include_router(router)
REPLY = Histogram("http_reply_seconds", "time to reply", ["status"])


@app.middleware("http")
async def reply_time(request: Request, call_next):
    began = time.perf_counter()
    response = await call_next(request)
    REPLY.labels(response.status_code).observe(time.perf_counter() - began)  # <- finding
    return response


@app.get("/ready")
async def ready():
    return {"ready": True}
