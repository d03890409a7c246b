from app.db import cursor

STATE = "open"


def open_orders():
    cursor.execute(f"SELECT id FROM orders WHERE state = '{STATE}'")
