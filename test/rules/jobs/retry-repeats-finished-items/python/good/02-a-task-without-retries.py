import smtplib

from celery import Celery
from sqlalchemy import create_engine, text

app = Celery("letters", broker="redis://redis/0")
engine = create_engine("postgresql://db/letters")


@app.task
def send_statements(month):
    with engine.connect() as conn:
        customers = conn.execute(text("SELECT email FROM customers WHERE active")).all()
    with smtplib.SMTP("mail", timeout=10) as smtp:
        for customer in customers:
            smtp.sendmail("bank@example.com", customer.email, f"Statement for {month}")
