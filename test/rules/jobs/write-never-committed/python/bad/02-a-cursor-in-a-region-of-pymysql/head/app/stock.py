import pymysql

RESERVE = "UPDATE stock SET reserved = reserved + %s WHERE sku = %s"


def reserve(settings, sku, count):
    with pymysql.connect(host=settings.host, user=settings.user, password=settings.password) as db:
        with db.cursor() as cursor:
            cursor.execute(RESERVE, (count, sku))  # <- finding
            return cursor.rowcount == 1
