from shop.remote import _get


async def fetch(sku: str):
    return await _get(f"https://prices.internal/{sku}")
