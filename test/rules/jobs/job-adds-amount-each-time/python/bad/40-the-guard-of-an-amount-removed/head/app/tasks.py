from celery import Celery
from app.db import pool
app = Celery("x", broker="redis://r")
app.conf.task_acks_late = True

@app.task(autoretry_for=(Exception,), max_retries=5)
def top_up(account_id, order_id, minutes):
    with pool.connection() as conn:
        conn.execute("UPDATE accounts SET minutes = minutes + %s WHERE id = %s", (minutes, account_id))
