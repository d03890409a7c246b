import asyncio


async def rate(client, currency):
    await asyncio.to_thread(client.warm, currency)
    return await client.rate(currency)
