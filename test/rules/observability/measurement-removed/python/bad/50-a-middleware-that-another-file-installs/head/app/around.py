from aiohttp import web
from prometheus_client import Counter

SERVED = Counter("orchids_served_total", "Requests", ["path", "code"])


@web.middleware
async def watched(request, handler):
    answer = await handler(request)
    SERVED.labels(request.path, answer.status).inc()
    return answer
