from time import monotonic

from aiohttp import web
from prometheus_client import Counter, Histogram

DURATION = Histogram("orchids_duration_seconds", "Time spent", ["path"])
SERVED = Counter("orchids_served_total", "Requests", ["path", "code"])


@web.middleware
async def watched(request, handler):
    since = monotonic()
    answer = await handler(request)
    DURATION.labels(request.path).observe(monotonic() - since)
    SERVED.labels(request.path, answer.status).inc()
    return answer
