import httpx

client = httpx.AsyncClient(timeout=2)


async def _get(url: str):
    response = await client.get(url)
    response.raise_for_status()
    return response.json()


async def reviews(sku: str):
    return await _get(f"https://reviews.internal/{sku}")


async def similar(sku: str):
    return await _get(f"https://similar.internal/{sku}")


async def price(sku: str):
    return await _get(f"https://prices.internal/{sku}")
