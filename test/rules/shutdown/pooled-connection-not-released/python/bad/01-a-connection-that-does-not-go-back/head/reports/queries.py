from reports.pool import pool


def totals(tenant):
    conn = pool.getconn()  # <- finding
    return conn.execute("select sum(cents) from sales where tenant = %s", (tenant,)).fetchone()
