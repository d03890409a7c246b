import os

import psycopg
from apscheduler.schedulers.blocking import BlockingScheduler
from prometheus_client import Counter

ROUNDS = Counter("ferry_rounds_total", "Rounds by outcome", ["work", "outcome"])
scheduler = BlockingScheduler()


def counted(work) -> None:
    try:
        work()
        ROUNDS.labels(work.__name__, "success").inc()
    except Exception:
        ROUNDS.labels(work.__name__, "failure").inc()
        raise


def expire_tickets() -> None:
    with psycopg.connect(os.environ["DATABASE_URL"]) as conn:
        conn.execute("UPDATE tickets SET state = 'expired' WHERE valid_until < now()")


@scheduler.scheduled_job("cron", hour=1)
def nightly() -> None:
    counted(expire_tickets)


scheduler.start()
