import asyncio
import signal


async def main():
    done = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, lambda: done.set())  # <- finding
    await serve(done)
