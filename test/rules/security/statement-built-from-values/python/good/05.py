from app.db import cursor, escape_literal


def find(email: str):
    email = escape_literal(email)
    cursor.execute(f"SELECT id FROM users WHERE email = '{email}'")
