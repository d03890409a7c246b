import sqlite3

import psycopg


def add_note(url, order, body):
    with psycopg.connect(url) as link, link.cursor() as cursor:
        cursor.execute("INSERT INTO notes (order_id, body) VALUES (%s, %s)", (order, body))


def cache_note(path, order, body):
    with sqlite3.connect(path) as db:
        db.execute("INSERT OR REPLACE INTO notes VALUES (?, ?)", (order, body))
