import asyncio
from concurrent.futures import ThreadPoolExecutor

from app.scale import shrink

workers = ThreadPoolExecutor(4)


async def scale(path: str) -> bytes:
    return await asyncio.to_thread(shrink, path)
