import asyncio

async def limited(coroutine, seconds):
    return await asyncio.wait_for(coroutine, seconds)

async def guarded(coroutine):
    async with asyncio.timeout(3):
        return await coroutine
