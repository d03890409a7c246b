from app.locking import process_lock


class Updater:
    @process_lock
    async def update(self, version):
        await self.install(version)
