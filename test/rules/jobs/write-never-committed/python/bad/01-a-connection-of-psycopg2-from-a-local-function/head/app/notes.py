import psycopg2


def _connect(url):
    return psycopg2.connect(url, connect_timeout=3)


def add_note(url, order, body):
    link = _connect(url)
    try:
        link.cursor().execute("INSERT INTO notes (order_id, body) VALUES (%s, %s)", (order, body))  # <- finding
    finally:
        link.close()


def remove_note(url, order):
    link = _connect(url)
    try:
        with link, link.cursor() as cursor:
            cursor.execute("DELETE FROM notes WHERE order_id = %s", (order,))
    finally:
        link.close()
