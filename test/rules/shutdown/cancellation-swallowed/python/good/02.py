import asyncio


async def follow(queue):
    while True:
        try:
            await handle(queue)
        except asyncio.CancelledError:
            raise
        except BaseException as error:
            print(error)
