import asyncio


async def follow(queue):
    while True:
        try:
            await handle(queue)
        except BaseException as error:  # <- finding
            print(error)
