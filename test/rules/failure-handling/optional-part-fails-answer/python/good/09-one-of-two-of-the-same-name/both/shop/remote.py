import httpx

client = httpx.AsyncClient(timeout=2)


async def _get(url: str):
    response = await client.get(url)
    response.raise_for_status()
    return response.json()
