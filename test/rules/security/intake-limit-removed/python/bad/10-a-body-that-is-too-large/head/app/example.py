async def take(upload):
    data = await upload.read()
    return data
