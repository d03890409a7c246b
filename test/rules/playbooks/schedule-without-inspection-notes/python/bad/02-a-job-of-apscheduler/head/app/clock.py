from apscheduler.schedulers.background import BackgroundScheduler
from app.tidy import tidy

scheduler = BackgroundScheduler()
scheduler.add_job(tidy, "cron", hour=3)  # <- finding
