import smtplib

from celery import Celery

from letters import store

app = Celery("letters", broker="redis://redis/0")


@app.task(autoretry_for=(OSError,), retry_backoff=True, max_retries=5)
def send_statements(month):
    with smtplib.SMTP("mail", timeout=10) as smtp:
        for customer in store.without_statement(month):
            smtp.sendmail("bank@example.com", customer.email, f"Statement for {month}")
            store.mark_sent(customer.id, month)
