import asyncio
import signal

from app.orders import handle, receive


async def main():
    stopping = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stopping.set)
    async with asyncio.TaskGroup() as running:
        while not stopping.is_set():
            running.create_task(handle(await receive()))


asyncio.run(main())
