from app.db import pool


def count(shop_id):
    rows = 0
    return rows
