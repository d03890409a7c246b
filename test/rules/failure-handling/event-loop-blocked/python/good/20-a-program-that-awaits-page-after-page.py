import asyncio
import time

import httpx


async def load(client, page):
    response = await client.get(f"https://example.com/pages/{page}")
    time.sleep(1)
    return response.json()


async def main():
    async with httpx.AsyncClient(timeout=5) as client:
        for page in range(10):
            print(await load(client, page))


if __name__ == "__main__":
    asyncio.run(main())
