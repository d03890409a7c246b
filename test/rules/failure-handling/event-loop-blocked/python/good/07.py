import asyncio
import httpx


async def rates():
    async with httpx.AsyncClient() as client:
        await asyncio.sleep(1)
        return await client.get("https://rates.example.com/eur")
