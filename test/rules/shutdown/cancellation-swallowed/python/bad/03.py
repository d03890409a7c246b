import asyncio


async def sync(client, items):
    for item in items:
        try:
            await client.push(item)
        except (asyncio.CancelledError, ConnectionError):  # <- finding
            continue
