from shop.db import connect


def grant_once(event) -> None:
    with connect() as conn:
        if conn.execute("SELECT 1 FROM processed_events WHERE event_id = %s", (event["id"],)).fetchone():
            return
        conn.execute("INSERT INTO grants (event_id) VALUES (%s)", (event["id"],))
