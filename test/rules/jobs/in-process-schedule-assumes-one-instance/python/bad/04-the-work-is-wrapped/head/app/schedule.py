from apscheduler.schedulers.background import BackgroundScheduler
import smtplib

from app.metrics import counted
from app.members import members

scheduler = BackgroundScheduler()


def send_digests() -> None:
    with smtplib.SMTP("mail", timeout=5) as smtp:
        for member in members():
            smtp.sendmail("a@b.example", member.email, "digest")


scheduler.add_job(counted("digests", send_digests), "cron", hour=7) # <- finding
