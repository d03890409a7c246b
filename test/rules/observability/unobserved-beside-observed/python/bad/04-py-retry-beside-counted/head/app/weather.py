import asyncio
import httpx
async def weather(airport):
    async with httpx.AsyncClient(timeout=2) as c:
        for attempt in range(3): # <- finding
            try:
                return (await c.get(f"http://w/{airport}")).json()
            except httpx.HTTPError:
                await asyncio.sleep(0.2 * 2 ** attempt)
    return None
