from app.db import pool


def letter_of(firm_id: str, letter_id: str):
    with pool.connection() as conn:
        return conn.execute("SELECT body FROM letters WHERE id = %s AND firm_id = %s", (letter_id, firm_id)).fetchone()


def discard(letter_id: str) -> None:
    with pool.connection() as conn:
        conn.execute("UPDATE letters SET discarded = now() WHERE id = %s", (letter_id,))  # <- finding
