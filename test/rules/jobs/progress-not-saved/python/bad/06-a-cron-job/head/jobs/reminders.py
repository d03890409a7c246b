from apscheduler.schedulers.blocking import BlockingScheduler

from jobs.db import db
from jobs.mail import send_mail

scheduler = BlockingScheduler()


@scheduler.scheduled_job("cron", hour=7)
def remind():
    rows = db.fetch_all("select id, email from invoices where due < now()")
    for row in rows:
        send_mail(row["email"], "Your invoice is due")


scheduler.start()
