import psycopg


def connect_queue(url):
    try:
        return psycopg.connect(url, connect_timeout=1)
    except psycopg.OperationalError:
        return None
