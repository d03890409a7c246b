from app.db import pool


def letter_of(firm_id: str, letter_id: str):
    with pool.connection() as conn:
        return conn.execute("SELECT body FROM letters WHERE id = %s AND firm_id = %s", (letter_id, firm_id)).fetchone()
