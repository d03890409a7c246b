class Store:
    async def restore(self, image):
        if await self.run_in_executor(image.is_file):  # <- finding
            await self.load(image)
