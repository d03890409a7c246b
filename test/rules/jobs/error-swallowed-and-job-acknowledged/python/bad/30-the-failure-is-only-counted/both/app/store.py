import psycopg


def cancel(sailing_id):
    with psycopg.connect("x") as conn:
        conn.execute("UPDATE sailings SET cancelled = true WHERE id = %s", (sailing_id,))
