import httpx


async def rate(currency):
    async with httpx.AsyncClient(timeout=None) as client:  # <- finding
        answer = await client.get(f"https://rates.example.com/{currency}")
    return answer.json()
