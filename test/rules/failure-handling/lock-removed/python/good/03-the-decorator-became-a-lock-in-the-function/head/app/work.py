from app.locking import process_lock


class Updater:
    async def update(self, version):
        async with self.lock:
            await self.install(version)
