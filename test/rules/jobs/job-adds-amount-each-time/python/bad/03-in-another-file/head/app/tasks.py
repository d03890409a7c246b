from celery import Celery
from app.points import grant
app = Celery("x", broker="redis://r")
app.conf.task_acks_late = True

@app.task(autoretry_for=(Exception,), max_retries=5)
def referral(account_id, n):
    grant(account_id, n)
