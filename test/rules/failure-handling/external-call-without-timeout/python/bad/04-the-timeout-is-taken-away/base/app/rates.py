import httpx


async def rate(currency):
    async with httpx.AsyncClient(timeout=5) as client:
        answer = await client.get(f"https://rates.example.com/{currency}")
    return answer.json()
