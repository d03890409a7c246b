import aiohttp


class Rates:
    def __init__(self, url):
        self.url = url
        self.session = None

    async def start(self):
        self.session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=5))

    async def latest(self):
        async with self.session.get(self.url) as response:
            return await response.json()

    async def aclose(self):
        await self.session.close()  # <- finding
