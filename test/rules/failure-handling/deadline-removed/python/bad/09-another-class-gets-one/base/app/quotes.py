import asyncio

class Quotes:
    def __init__(self, broker):
        self.broker = broker

    async def load(self, sku):
        return await asyncio.wait_for(self.broker.ask("quotes", sku), timeout=3)  # <- finding
