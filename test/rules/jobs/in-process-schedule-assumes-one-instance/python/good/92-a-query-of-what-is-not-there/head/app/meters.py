import os

import psycopg
from apscheduler.schedulers.background import BackgroundScheduler

scheduler = BackgroundScheduler()


def post_fees() -> None:
    with psycopg.connect(os.environ["DATABASE_URL"]) as conn:
        conn.execute(
            "INSERT INTO fees (contract_id, cents, due_on) "
            "SELECT c.id, c.monthly_cents, current_date FROM contracts c "
            "LEFT JOIN fees f ON f.contract_id = c.id AND f.due_on = current_date WHERE f.id IS NULL"
        )


def archive() -> None:
    with psycopg.connect(os.environ["DATABASE_URL"]) as conn:
        conn.execute("INSERT INTO old_readings (meter_id, kwh) SELECT meter_id, kwh FROM readings WHERE taken_on < current_date - 90")
        conn.execute("DELETE FROM readings WHERE taken_on < current_date - 90")


def sweep() -> None:
    with psycopg.connect(os.environ["DATABASE_URL"]) as conn:
        held = conn.execute("SELECT pg_try_advisory_lock(42)").fetchone()
        if not held[0]:
            return
        conn.execute("INSERT INTO fees (contract_id, cents) SELECT id, late_cents FROM contracts WHERE overdue")


scheduler.add_job(post_fees, "cron", day=1)
scheduler.add_job(archive, "cron", hour=3)
scheduler.add_job(sweep, "cron", hour=4)
scheduler.start()
