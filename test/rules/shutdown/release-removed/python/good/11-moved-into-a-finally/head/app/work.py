from app.db import pool


def count(shop_id):
    connection = pool.getconn()
    try:
        rows = connection.run(shop_id)
    finally:
        connection.close()
    return rows
