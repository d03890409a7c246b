import asyncio


async def first_of(work, stop):
    waiting = asyncio.create_task(stop.wait())
    stop_task = waiting
    done, pending = await asyncio.wait((work, stop_task), return_when=asyncio.FIRST_COMPLETED)
    return work
