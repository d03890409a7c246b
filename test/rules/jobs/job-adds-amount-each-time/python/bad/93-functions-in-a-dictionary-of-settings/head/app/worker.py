from saq import Queue

from app.db import pool


async def credit(ctx, *, wallet_id: int, cents: int) -> None:
    await pool.execute("UPDATE wallet SET balance = balance + $1 WHERE id = $2", cents, wallet_id)  # <- finding


settings = {"queue": Queue.from_url("redis://queue"), "functions": [credit], "concurrency": 8}
