import asyncio
import requests


async def rates():
    answer = await asyncio.to_thread(requests.get, "https://rates.example.com/eur", timeout=5)
    return answer.json()
