import asyncio

class Quotes:
    def __init__(self, broker):
        self.broker = broker

    async def load(self, sku):
        return await self.broker.ask("quotes", sku)
