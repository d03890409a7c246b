import asyncio
import aiohttp


async def load(url):
    async with aiohttp.ClientSession() as session:
        async with asyncio.timeout(5):
            return await session.get(url)
