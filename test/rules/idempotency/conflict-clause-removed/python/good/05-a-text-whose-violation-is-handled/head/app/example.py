import psycopg


def record(conn, event_id):
    with conn.cursor() as cur:
        try:
            cur.execute("INSERT INTO processed_events (event_id) VALUES (%s)", (event_id,))
        except psycopg.errors.UniqueViolation:
            conn.rollback()
