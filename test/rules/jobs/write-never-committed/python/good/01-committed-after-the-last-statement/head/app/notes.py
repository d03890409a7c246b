import psycopg2


def add_note(url, order, body):
    link = psycopg2.connect(url)
    try:
        cursor = link.cursor()
        cursor.execute("INSERT INTO notes (order_id, body) VALUES (%s, %s)", (order, body))
        link.commit()
    except psycopg2.Error:
        link.rollback()
        raise
    finally:
        link.close()
