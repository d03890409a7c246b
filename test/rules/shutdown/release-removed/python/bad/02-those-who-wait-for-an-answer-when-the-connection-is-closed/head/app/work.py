class Link:
    async def close(self):
        await self.socket.close()
