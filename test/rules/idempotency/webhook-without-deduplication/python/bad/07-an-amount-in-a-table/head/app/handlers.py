from app.db import pool

async def paid(data):
    async with pool.acquire() as conn:
        await conn.execute("UPDATE members SET credits = credits + $2 WHERE id = $1", data["id"], data["credits"]) # <- finding

HANDLERS = {"paid": paid}
