import httpx


async def rates():
    return httpx.get("https://rates.example.com", timeout=2)
