from celery import Celery
from celery.schedules import crontab

app = Celery("app")
app.conf.beat_schedule = {"tidy": {"task": "tidy", "schedule": crontab(hour=3)}}  # <- finding
