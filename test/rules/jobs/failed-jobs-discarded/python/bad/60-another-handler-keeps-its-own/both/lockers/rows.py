async def store_opening(pool, opening):
    await pool.execute("insert into openings (id) values ($1) on conflict do nothing", opening["id"])


async def store_alarm(pool, alarm):
    await pool.execute("insert into alarms (id) values ($1) on conflict do nothing", alarm["id"])
