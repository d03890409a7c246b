import asyncio
from app.rates import load


async def rates(shop):
    return await load(shop)
