from contextlib import contextmanager

import psycopg2


@contextmanager
def transaction(url):
    link = psycopg2.connect(url)
    try:
        yield link
        link.commit()
    except BaseException:
        link.rollback()
        raise
    finally:
        link.close()


def open_and_prepare(url):
    link = psycopg2.connect(url)
    link.cursor().execute("UPDATE sessions SET seen = now()")
    return link


def add_note(link, order, body):
    link.cursor().execute("INSERT INTO notes (order_id, body) VALUES (%s, %s)", (order, body))
