from nightly.db import conn


def archive_orders():
    return conn.execute("insert into archive select * from orders where closed").rowcount
