import aiohttp

URL = "https://tides.internal/today"


def open_session() -> aiohttp.ClientSession:
    limit = aiohttp.ClientTimeout(total=5)
    return aiohttp.ClientSession(timeout=limit, headers={"accept": "application/json"})


async def tides(session: aiohttp.ClientSession) -> dict:
    async with session.get(URL) as answer:
        return await answer.json()
