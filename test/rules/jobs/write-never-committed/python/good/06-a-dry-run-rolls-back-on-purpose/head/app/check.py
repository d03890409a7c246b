import psycopg2


def would_change(url, statement_id):
    link = psycopg2.connect(url)
    cursor = link.cursor()
    cursor.execute("UPDATE prices SET cents = cents * 2 WHERE batch = %s", (statement_id,))
    changed = cursor.rowcount
    link.rollback()
    link.close()
    return changed
