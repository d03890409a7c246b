import asyncio

import httpx

client = httpx.AsyncClient(timeout=10)


async def poll(feed):
    while True:
        response = await client.get(feed)
        await store(response.json())
        await asyncio.sleep(30)


async def main(feeds):
    async with asyncio.TaskGroup() as group:
        for feed in feeds:
            group.create_task(poll(feed))
