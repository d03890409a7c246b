from fastapi import FastAPI, Request
from prometheus_client import Counter

REQUESTS = Counter("http_requests_total", "Requests", ["route"])
app = FastAPI()


@app.middleware("http")
async def counted(request: Request, call_next):
    response = await call_next(request)
    REQUESTS.labels(request.scope["route"].path).inc()
    return response
