import asyncio


async def race(order):
    await asyncio.wait_for(asyncio.create_task(price(order)), 3)
    await asyncio.create_task(reserve(order))
