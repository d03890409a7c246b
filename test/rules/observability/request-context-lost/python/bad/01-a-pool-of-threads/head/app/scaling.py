import asyncio
from concurrent.futures import ThreadPoolExecutor

from app.scale import shrink

workers = ThreadPoolExecutor(4)


async def scale(path: str) -> bytes:
    future = workers.submit(shrink, path)
    return await asyncio.wrap_future(future)
