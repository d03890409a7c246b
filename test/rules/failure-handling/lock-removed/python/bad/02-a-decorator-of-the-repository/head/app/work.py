class Updater:
    async def update(self, version):
        image = await self.fetch(version)
        await self.install(image)
