import asyncio

class Rooms:
    def __init__(self, broker):
        self.broker = broker

    async def load(self, hotel):
        return await self.broker.ask("rooms", hotel)
