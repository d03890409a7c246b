import asyncio

import httpx

client = httpx.AsyncClient(timeout=10)


async def poll(feed):
    while True:  # <- finding
        response = await client.get(feed)
        try:
            await store(response.json())
        except ValueError:
            log.warning("feed is not JSON", exc_info=True)
        await asyncio.sleep(30)


async def start(feeds):
    for feed in feeds:
        asyncio.create_task(poll(feed))
