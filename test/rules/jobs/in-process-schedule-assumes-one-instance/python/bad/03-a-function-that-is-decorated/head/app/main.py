from apscheduler.schedulers.asyncio import AsyncIOScheduler
from django.core.mail import send_mail

scheduler = AsyncIOScheduler()


@scheduler.scheduled_job("cron", hour=3)  # <- finding
def remind():
    send_mail("Reminder", "Today", "a@example.com", ["b@example.com"])
