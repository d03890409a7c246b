import psycopg


def mark_paid(conn: psycopg.Connection, order_id):
    try:
        conn.execute("update orders set paid = true where id = %s", (order_id,))
    except psycopg.Error:  # <- finding
        pass
