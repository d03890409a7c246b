from django.db import connection


def refresh():
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = 60000")  # <- finding
        cursor.execute("REFRESH MATERIALIZED VIEW CONCURRENTLY totals")
