from app.db import pool

def grant(account_id, n):
    with pool.connection() as conn:
        conn.execute("UPDATE accounts SET points = points + %s WHERE id = %s", (n, account_id)) # <- finding
