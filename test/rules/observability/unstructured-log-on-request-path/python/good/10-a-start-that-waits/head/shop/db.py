import psycopg


def connect() -> bool:
    try:
        psycopg.connect("", connect_timeout=2).close()
    except psycopg.OperationalError:
        print("waiting for the database")
        return False
    return True
