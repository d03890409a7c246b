import psycopg2

from app.db import finish


def load(url, rows):
    link = psycopg2.connect(url)
    cursor = link.cursor()
    for row in rows:
        cursor.execute("INSERT INTO readings VALUES (%s, %s)", row)
    finish(link)
