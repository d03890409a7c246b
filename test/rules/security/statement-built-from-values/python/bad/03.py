from django.db import connection


def rename(name):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE shops SET name = '{}' WHERE id = 1".format(name))  # <- finding
