import asyncio


class Sync:
    async def refresh(self, store):
        accounts = await store.accounts.find().to_list(None)
        return await asyncio.gather(  # <- finding
            *(self.refresh_one(account) for account in accounts),
            return_exceptions=True,
        )
