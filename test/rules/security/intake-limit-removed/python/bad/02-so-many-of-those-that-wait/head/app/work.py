MAX_AT_ONCE = 100


class Sender:
    async def send(self, key):
        events = self.events.get(key, [])
        await self.post(key, events)
