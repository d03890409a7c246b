import httpx

client = httpx.AsyncClient(timeout=2)


async def traffic(d):
    return (await client.get(f"https://t/{d}")).json()


async def noise(d):
    return (await client.get(f"https://n/{d}")).json()
