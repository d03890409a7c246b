import psycopg


def close(conn: psycopg.Connection):
    try:
        conn.rollback()
    except Exception:
        pass
