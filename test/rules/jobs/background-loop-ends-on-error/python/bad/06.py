import asyncio

import httpx

client = httpx.AsyncClient(timeout=10)


async def poll(feed):
    while True:  # <- finding
        response = await client.get(feed)
        await store(response.json())
        await asyncio.sleep(30)


async def main(feed):
    polling = asyncio.create_task(poll(feed))
    await serve()
    polling.cancel()
    await polling
