from fastapi import HTTPException

MAX_SIZE = 1_000_000


async def take(upload):
    data = await upload.read()
    if len(data) > MAX_SIZE:  # <- finding
        raise HTTPException(status_code=413)
    return data
