import asyncio


async def rate(client, currency):
    return await asyncio.to_thread(client.rate, currency)
