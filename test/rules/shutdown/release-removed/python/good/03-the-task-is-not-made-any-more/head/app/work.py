import asyncio


async def first_of(work, stop):
    await asyncio.wait((work,), timeout=5)
    return work
