import httpx


async def rate(currency):
    return httpx.get(f"https://rates.example.com/{currency}", timeout=5).json()  # <- finding
