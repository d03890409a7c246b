import asyncio


async def follow(queue):
    while True:
        try:
            await handle(queue)
        except Exception as error:
            print(error)
