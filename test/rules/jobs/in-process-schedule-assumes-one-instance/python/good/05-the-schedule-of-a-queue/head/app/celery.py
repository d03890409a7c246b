from celery import Celery
from celery.schedules import crontab

app = Celery("app")
app.conf.beat_schedule = {"reports": {"task": "app.reports.send_reports", "schedule": crontab(hour=3)}}
