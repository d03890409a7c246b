import asyncio
import requests


async def rates(loop):
    return await loop.run_in_executor(None, lambda: requests.get("https://rates.example.com/eur", timeout=5))
