import asyncio
import os

import httpx

client = httpx.AsyncClient(timeout=10)


def stop_if_failed(task):
    if not task.cancelled() and task.exception():
        log.critical("poller died", exc_info=task.exception())
        os._exit(1)


async def poll(feed):
    while True:
        response = await client.get(feed)
        await store(response.json())
        await asyncio.sleep(30)


async def start(feed):
    task = asyncio.create_task(poll(feed))
    task.add_done_callback(stop_if_failed)
