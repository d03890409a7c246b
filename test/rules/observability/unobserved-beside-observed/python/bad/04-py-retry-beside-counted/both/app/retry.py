import asyncio
from prometheus_client import Counter
RETRIES = Counter("upstream_retries_total", "x", ["upstream"])
async def with_retry(upstream, read):
    for attempt in range(3):
        try:
            return await read()
        except OSError:
            if attempt == 2:
                raise
            RETRIES.labels(upstream).inc()
            await asyncio.sleep(0.2 * 2 ** attempt)
