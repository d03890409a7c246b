import asyncio


class Relay:
    def __init__(self):
        self.waiting = asyncio.Queue()
