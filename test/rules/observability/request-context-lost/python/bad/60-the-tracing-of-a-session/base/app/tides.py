import aiohttp
from opentelemetry.instrumentation.aiohttp_client import create_trace_config

URL = "https://tides.internal/today"


def open_session() -> aiohttp.ClientSession:
    limit = aiohttp.ClientTimeout(total=5)
    return aiohttp.ClientSession(timeout=limit, trace_configs=[create_trace_config()])  # <- finding


async def tides(session: aiohttp.ClientSession) -> dict:
    async with session.get(URL) as answer:
        return await answer.json()
