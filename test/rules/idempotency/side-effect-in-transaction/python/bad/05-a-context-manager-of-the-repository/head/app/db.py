import os
from contextlib import contextmanager
from psycopg_pool import ConnectionPool

pool = ConnectionPool(os.environ["DATABASE_URL"])


@contextmanager
def transaction():
    with pool.connection() as conn:
        with conn.transaction():
            yield conn


@contextmanager
def session():
    conn = pool.getconn()
    try:
        yield conn
        conn.commit()
    except Exception:
        conn.rollback()
        raise
    finally:
        pool.putconn(conn)
