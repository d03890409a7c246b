import psycopg2


def ping(dsn):
    connection = psycopg2.connect(dsn)
    return connection.status
