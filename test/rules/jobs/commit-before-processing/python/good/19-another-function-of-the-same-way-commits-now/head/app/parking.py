import asyncpg

pool: asyncpg.Pool | None = None


async def record_entry(entry: dict) -> None:
    await pool.execute("insert into entries (plate, gate) values ($1, $2)", entry["plate"], entry["gate"])


async def record_permit(permit: dict) -> None:
    await pool.execute("insert into permits (plate, until) values ($1, $2)", permit["plate"], permit["until"])
