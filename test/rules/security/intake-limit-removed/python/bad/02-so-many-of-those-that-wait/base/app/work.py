MAX_AT_ONCE = 100


class Sender:
    async def send(self, key):
        events = self.events.get(key, [])
        batch = events[:MAX_AT_ONCE]  # <- finding
        await self.post(key, batch)
