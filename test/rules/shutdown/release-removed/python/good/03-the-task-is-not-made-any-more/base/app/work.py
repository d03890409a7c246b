import asyncio


async def first_of(work, stop):
    stop_task = asyncio.create_task(stop.wait())
    await asyncio.wait((work, stop_task), return_when=asyncio.FIRST_COMPLETED)
    stop_task.cancel()
    return work
