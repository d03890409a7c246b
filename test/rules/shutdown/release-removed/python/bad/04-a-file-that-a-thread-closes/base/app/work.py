import asyncio


async def receive(request, target):
    loop = asyncio.get_running_loop()
    stream = await loop.run_in_executor(None, target.open, "wb")
    async for chunk in request.content:
        await loop.run_in_executor(None, stream.write, chunk)
    await loop.run_in_executor(None, stream.close)  # <- finding
    return target
