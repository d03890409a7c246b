from psycopg import errors

from hooks.bonus import grant_bonus


async def on_delivery(conn, delivery):
    try:
        await conn.execute("INSERT INTO handled_deliveries (delivery_id) VALUES (%s)", (delivery["id"],))
    except errors.UniqueViolation:  # <- finding
        return
    await grant_bonus(conn, delivery["courier"])
