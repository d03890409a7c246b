import os

from app.outbound import service

_client = service(os.environ["PRICE_URL"])


async def price(sku: str) -> int:
    return (await _client.get(f"/prices/{sku}")).json()["cents"]
