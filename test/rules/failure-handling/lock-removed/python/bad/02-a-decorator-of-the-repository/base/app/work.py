from app.locking import process_lock


class Updater:
    @process_lock  # <- finding
    async def update(self, version):
        image = await self.fetch(version)
        await self.install(image)
