class Link:
    async def close(self):
        for future in self.waiting.values():
            if not future.done():
                future.set_exception(ConnectionError("closed"))  # <- finding
        await self.socket.close()
