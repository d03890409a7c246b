import asyncio

lock = asyncio.Lock()
token = None


async def current(client):
    global token
    async with lock:  # <- finding
        if token is None:
            token = await client.sign_in()
    return token
