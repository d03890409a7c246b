import psycopg2


def load(url, chunks):
    link = psycopg2.connect(url)
    cursor = link.cursor()

    def flush(rows):
        cursor.executemany("INSERT INTO readings VALUES (%s, %s)", rows)
        link.commit()

    for rows in chunks:
        flush(rows)
    link.close()
