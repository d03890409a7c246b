import os

from psycopg2.pool import ThreadedConnectionPool

pool = ThreadedConnectionPool(1, 10, os.environ["DATABASE_URL"])


def release(name):
    link = pool.getconn()
    try:
        with link.cursor() as cursor:
            cursor.execute("DELETE FROM locks WHERE name = %s", (name,))  # <- finding
    finally:
        pool.putconn(link)
