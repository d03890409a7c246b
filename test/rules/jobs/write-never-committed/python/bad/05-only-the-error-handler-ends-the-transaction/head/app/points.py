import sqlite3
from contextlib import closing


def award(path, rows):
    with closing(sqlite3.connect(path)) as db:
        try:
            cursor = db.cursor()
            for customer, points in rows:
                cursor.execute("INSERT INTO points (customer, points) VALUES (?, ?)", (customer, points))  # <- finding
        except sqlite3.Error:
            db.rollback()
            raise
