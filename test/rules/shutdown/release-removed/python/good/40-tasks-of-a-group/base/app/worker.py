import asyncio
import signal

from app.orders import handle, receive


async def main():
    stopping = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stopping.set)
    running = set()
    while not stopping.is_set():
        order = await receive()
        one = asyncio.create_task(handle(order))
        running.add(one)
        one.add_done_callback(running.discard)
    await asyncio.wait(running, timeout=25)


asyncio.run(main())
