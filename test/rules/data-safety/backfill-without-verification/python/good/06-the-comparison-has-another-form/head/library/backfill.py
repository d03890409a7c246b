import os

import psycopg

FILL = """
UPDATE loans SET fine_cents = (fine * 100)::bigint
WHERE loan_no > %(low)s AND loan_no <= %(high)s
"""


def backfill_fines(step: int = 2000) -> None:
    with psycopg.connect(os.environ["DATABASE_URL"], connect_timeout=5) as db:
        (newest,) = db.execute("SELECT max(loan_no) FROM loans").fetchone()
        for low in range(0, newest, step):
            db.execute(FILL, {"low": low, "high": low + step})
            db.commit()
        if db.execute("SELECT 1 FROM loans WHERE fine_cents IS DISTINCT FROM (fine * 100)::bigint LIMIT 1").fetchone():
            raise SystemExit("some loans have no fine in cents, or another one")


if __name__ == "__main__":
    backfill_fines()
