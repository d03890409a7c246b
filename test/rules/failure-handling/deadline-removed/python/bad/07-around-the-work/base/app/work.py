import asyncio
from app.rates import load


async def rates(shop):
    return await asyncio.wait_for(load(shop), 5)  # <- finding
