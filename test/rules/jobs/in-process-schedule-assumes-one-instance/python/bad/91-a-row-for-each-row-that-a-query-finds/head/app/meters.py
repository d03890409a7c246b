import os

import psycopg
from apscheduler.schedulers.background import BackgroundScheduler

scheduler = BackgroundScheduler()


def post_fees() -> None:
    with psycopg.connect(os.environ["DATABASE_URL"]) as conn:
        conn.execute(
            "INSERT INTO fees (contract_id, cents, due_on) "
            "SELECT id, monthly_cents, current_date FROM contracts WHERE state = 'active'"
        )


scheduler.add_job(post_fees, "cron", day=1)  # <- finding
scheduler.start()
