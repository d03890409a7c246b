class Store:
    async def restore(self, image):
        if image.is_file():
            await self.load(image)
