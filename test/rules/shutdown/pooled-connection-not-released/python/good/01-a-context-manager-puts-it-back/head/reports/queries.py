from contextlib import contextmanager

from reports.pool import pool


@contextmanager
def connection():
    conn = pool.getconn()
    try:
        yield conn
    finally:
        pool.putconn(conn)


def totals(tenant):
    with connection() as conn:
        return conn.execute("select sum(cents) from sales where tenant = %s", (tenant,)).fetchone()


def lease():
    return pool.getconn()
