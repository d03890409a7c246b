from prometheus_client import Counter

failures = Counter("code_failures_total", "Wrong codes")


async def failed(address: str) -> None:
    failures.inc()
