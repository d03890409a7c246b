import time


def wait_for_database(connection):
    while True:
        try:
            return connection.ping()
        except OSError:
            time.sleep(1)
