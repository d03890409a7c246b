from shop.db import connect


def grant(event_id: str, customer: str, points: int) -> None:
    with connect() as conn:
        done = conn.execute("INSERT INTO granted (event_id) VALUES (%s) ON CONFLICT DO NOTHING", (event_id,))
        if done.rowcount == 0:
            return
        conn.execute("UPDATE customers SET points = points + %s WHERE id = %s", (points, customer))
