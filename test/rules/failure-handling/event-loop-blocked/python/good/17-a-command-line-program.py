import asyncio
import time

import requests


async def main():
    for page in range(10):
        print(requests.get(f"https://example.com/pages/{page}", timeout=5).json())
        time.sleep(1)


if __name__ == "__main__":
    asyncio.run(main())
