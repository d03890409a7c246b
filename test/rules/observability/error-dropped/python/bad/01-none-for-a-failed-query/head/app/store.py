import psycopg


def load(conn: psycopg.Connection, order_id):
    try:
        return conn.execute("select * from orders where id = %s", (order_id,)).fetchone()
    except psycopg.Error:  # <- finding
        return None
