import os

import httpx

_client = httpx.AsyncClient(base_url=os.environ["STOCK_URL"], timeout=4) # <- finding


async def available(sku: str) -> int:
    return (await _client.get(f"/stock/{sku}")).json()["available"]
