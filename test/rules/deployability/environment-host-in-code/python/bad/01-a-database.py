import psycopg

DSN = dict(host="ledger.prod.internal", dbname="ledger")  # <- finding


def rows():
    with psycopg.connect(**DSN, connect_timeout=3) as connection:
        return connection.execute("select id from entries limit 10").fetchall()
