import time

from fastapi import FastAPI, Request
from prometheus_client import Gauge

LATENCY = Gauge("request_latency_seconds", "Latency of requests", ["route"]) # <- finding
app = FastAPI()


@app.middleware("http")
async def timed(request: Request, call_next):
    start = time.perf_counter()
    response = await call_next(request)
    LATENCY.labels(request.scope["route"].path).set(time.perf_counter() - start)
    return response


@app.get("/orders")
async def orders():
    return []
