import asyncio
import contextvars
from concurrent.futures import ThreadPoolExecutor

from app.scale import shrink

workers = ThreadPoolExecutor(4)


async def scale(path: str) -> bytes:
    future = workers.submit(contextvars.copy_context().run, shrink, path)  # <- finding
    return await asyncio.wrap_future(future)
