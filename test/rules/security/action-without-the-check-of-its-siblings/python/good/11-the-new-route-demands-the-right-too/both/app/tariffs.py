from app.db import pool


async def change(tariff: str, price: int) -> None:
    await pool.execute("UPDATE tariffs SET price = $2 WHERE code = $1", code, price)


async def retire(tariff: str) -> None:
    await pool.execute("UPDATE tariffs SET retired = true WHERE code = $1", code)
