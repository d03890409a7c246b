from app.db import cursor


def find(email: str):
    cursor.execute(f"SELECT id FROM users WHERE email = '{email}'")  # <- finding
    return cursor.fetchone()
