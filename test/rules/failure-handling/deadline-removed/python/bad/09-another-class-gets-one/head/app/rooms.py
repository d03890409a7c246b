import asyncio

class Rooms:
    def __init__(self, broker):
        self.broker = broker

    async def load(self, hotel):
        return await asyncio.wait_for(self.broker.ask("rooms", hotel), timeout=3)
