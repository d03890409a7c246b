async def probe():
    return True
