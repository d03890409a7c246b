import aiohttp
from opentelemetry.instrumentation.aiohttp_client import create_trace_config


def traced_session(seconds: float) -> aiohttp.ClientSession:
    limit = aiohttp.ClientTimeout(total=seconds)
    return aiohttp.ClientSession(timeout=limit, trace_configs=[create_trace_config()])
