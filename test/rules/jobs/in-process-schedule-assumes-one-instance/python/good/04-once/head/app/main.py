from apscheduler.schedulers.background import BackgroundScheduler
from fastapi import FastAPI

from app.reports import send_reports

app = FastAPI()
scheduler = BackgroundScheduler()
scheduler.add_job(send_reports, "date", run_date=tomorrow())
