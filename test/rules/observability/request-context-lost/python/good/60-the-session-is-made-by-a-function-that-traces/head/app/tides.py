import aiohttp

from app.sessions import traced_session

URL = "https://tides.internal/today"


def open_session() -> aiohttp.ClientSession:
    return traced_session(5)


async def tides(session: aiohttp.ClientSession) -> dict:
    async with session.get(URL) as answer:
        return await answer.json()
