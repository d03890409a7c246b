import asyncio


async def totals(ids):
    tasks = [asyncio.create_task(total(one)) for one in ids]
    return await asyncio.gather(*tasks)
