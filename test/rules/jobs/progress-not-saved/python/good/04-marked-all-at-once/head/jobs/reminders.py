from apscheduler.schedulers.blocking import BlockingScheduler

from jobs.db import db
from jobs.mail import send_mail

scheduler = BlockingScheduler()


@scheduler.scheduled_job("interval", hours=1)
def remind():
    rows = db.fetch_all("select id, email from invoices where due < now() and reminded_at is null")
    for row in rows:
        send_mail(row["email"], "Your invoice is due")
    db.execute("update invoices set reminded_at = now() where id = any(:ids)", {"ids": [row["id"] for row in rows]})

scheduler.start()
