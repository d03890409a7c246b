import asyncio

import httpx

client = httpx.AsyncClient(timeout=10)


async def poll(feed):
    while True:
        response = await client.get(feed)
        await store(response.json())
        await asyncio.sleep(30)


async def main(feed):
    polling = asyncio.create_task(poll(feed))
    serving = asyncio.create_task(serve())
    await asyncio.wait([polling, serving], return_when=asyncio.FIRST_COMPLETED)
