import contextvars

import httpx

request_id = contextvars.ContextVar("request_id", default="-")


async def forward(request: httpx.Request) -> None:
    request.headers["X-Request-ID"] = request_id.get()


def service(base_url: str) -> httpx.AsyncClient:
    return httpx.AsyncClient(base_url=base_url, timeout=4, event_hooks={"request": [forward]})
