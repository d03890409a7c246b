from app.db import pool


class Cards:
    async def block(self, tenant_id: str, card: str) -> None:
        await pool.execute("UPDATE cards SET state = 'blocked' WHERE id = $1 AND tenant_id = $2", card, tenant_id)

    async def unblock(self, card: str) -> None:
        await pool.execute("UPDATE cards SET state = 'open' WHERE id = $1", card)  # <- finding
