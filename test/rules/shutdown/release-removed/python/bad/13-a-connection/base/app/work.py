from app.db import pool


def count(shop_id):
    connection = pool.getconn()
    rows = connection.run(shop_id)
    connection.close()  # <- finding
    return rows
