import httpx
BASE = "https://api-eu.prod.paycorp.com"  # <- finding
async def pay(x):
    async with httpx.AsyncClient(base_url=BASE, timeout=3) as c:
        return await c.post("/pay", json=x)
