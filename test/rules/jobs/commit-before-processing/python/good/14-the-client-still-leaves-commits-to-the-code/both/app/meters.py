import os

import psycopg


def store(reading: bytes) -> None:
    with psycopg.connect(os.environ["DATABASE_URL"], connect_timeout=5) as conn:
        conn.execute("INSERT INTO readings (body) VALUES (%s)", (reading,))
