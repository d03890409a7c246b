import httpx
client = httpx.AsyncClient(base_url="http://reviews", timeout=2)
async def reviews_of(product):
    r = await client.get(f"/reviews/{product}")
    r.raise_for_status()
    return r.json()
