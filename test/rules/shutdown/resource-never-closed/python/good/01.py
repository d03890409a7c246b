import aiohttp


async def price(symbol):
    async with aiohttp.ClientSession() as session:
        response = await session.get(f"https://prices.example.com/{symbol}", timeout=aiohttp.ClientTimeout(total=5))
        return await response.json()
