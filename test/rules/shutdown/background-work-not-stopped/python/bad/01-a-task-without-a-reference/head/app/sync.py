async def sync_inventory():
    pass
