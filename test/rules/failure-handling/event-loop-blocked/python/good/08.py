import asyncio
import time


async def build(path):
    def work():
        time.sleep(1)
        return path

    return await asyncio.to_thread(work)
