import type { Examples } from '#model/rule'

const reports = `from django.core.mail import send_mail


def send_reports():
    send_mail("Report", "Today", "a@example.com", ["b@example.com"])
`

export const inProcessScheduleAssumesOneInstancePython: Examples = {
  bad: [
    {
      title: 'a job that is added',
      files: {
        'app/main.py': `from apscheduler.schedulers.background import BackgroundScheduler
from fastapi import FastAPI

from app.reports import send_reports

app = FastAPI()
scheduler = BackgroundScheduler()
scheduler.add_job(send_reports, "cron", hour=3)  # <- finding
`,
        'app/reports.py': reports,
      },
    },
    {
      title: 'by an interval',
      files: {
        'app/main.py': `from apscheduler.schedulers.background import BackgroundScheduler
from fastapi import FastAPI

from app.reports import send_reports

app = FastAPI()
scheduler = BackgroundScheduler()
scheduler.add_job(send_reports, trigger="interval", minutes=30)  # <- finding
`,
        'app/reports.py': reports,
      },
    },
    {
      title: 'a function that is decorated',
      files: {
        'app/main.py': `from apscheduler.schedulers.asyncio import AsyncIOScheduler
from django.core.mail import send_mail

scheduler = AsyncIOScheduler()


@scheduler.scheduled_job("cron", hour=3)  # <- finding
def remind():
    send_mail("Reminder", "Today", "a@example.com", ["b@example.com"])
`,
      },
    },
  ],
  good: [
    {
      title: 'only one of them is told to',
      files: {
        'app/main.py': `from apscheduler.schedulers.background import BackgroundScheduler
from fastapi import FastAPI

from app.reports import send_reports

app = FastAPI()
scheduler = BackgroundScheduler()
if settings.RUN_SCHEDULER:
    scheduler.add_job(send_reports, "cron", hour=3)
`,
        'app/reports.py': reports,
      },
    },
    {
      title: 'nothing leaves the process',
      files: {
        'app/main.py': `from apscheduler.schedulers.background import BackgroundScheduler
from fastapi import FastAPI

from app.reports import send_reports

app = FastAPI()
scheduler = BackgroundScheduler()
scheduler.add_job(send_reports, "cron", hour=3)
`,
        'app/reports.py': `def send_reports():
    cache.clear()
`,
      },
    },
    {
      title: 'a lock is held',
      files: {
        'app/main.py': `from apscheduler.schedulers.background import BackgroundScheduler
from fastapi import FastAPI

from app.reports import send_reports

app = FastAPI()
scheduler = BackgroundScheduler()
scheduler.add_job(send_reports, "cron", hour=3)  # under a lock
`,
        'app/reports.py': `from django.core.mail import send_mail


def send_reports():
    take_lock("reports")
    send_mail("Report", "Today", "a@example.com", ["b@example.com"])
`,
      },
    },
    {
      title: 'once',
      files: {
        'app/main.py': `from apscheduler.schedulers.background import BackgroundScheduler
from fastapi import FastAPI

from app.reports import send_reports

app = FastAPI()
scheduler = BackgroundScheduler()
scheduler.add_job(send_reports, "date", run_date=tomorrow())
`,
        'app/reports.py': reports,
      },
    },
    {
      title: 'the schedule of a queue',
      files: {
        'app/celery.py': `from celery import Celery
from celery.schedules import crontab

app = Celery("app")
app.conf.beat_schedule = {"reports": {"task": "app.reports.send_reports", "schedule": crontab(hour=3)}}
`,
        'app/reports.py': `from celery import shared_task
from django.core.mail import send_mail


@shared_task
def send_reports():
    send_mail("Report", "Today", "a@example.com", ["b@example.com"])
`,
      },
    },
  ],
}
