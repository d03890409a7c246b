import asyncio
import signal


def run():
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGKILL, stop)  # <- finding
