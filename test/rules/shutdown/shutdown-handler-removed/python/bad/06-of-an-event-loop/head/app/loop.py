import asyncio


async def main():
    done = asyncio.Event()
    await serve(done)
