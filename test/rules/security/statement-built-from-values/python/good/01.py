from app.db import cursor


def find(email: str):
    cursor.execute("SELECT id FROM users WHERE email = %s", (email,))
    return cursor.fetchone()
