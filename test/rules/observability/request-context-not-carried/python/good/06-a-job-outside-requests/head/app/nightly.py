import asyncio
from concurrent.futures import ThreadPoolExecutor

import httpx
import structlog

from app.context import bind

log = structlog.get_logger()
pool = ThreadPoolExecutor(max_workers=4)


def fetch(sku: str) -> dict:
    return httpx.get(f"https://stock.internal/{sku}", timeout=3).json()


def nightly(skus: list[str]) -> None:
    for sku in skus:
        pool.submit(fetch, sku)
