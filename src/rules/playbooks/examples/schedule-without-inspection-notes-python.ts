import type { Examples } from '#model/rule'

const readme = `# Orders

## Running

Start it.
`

const main = `from fastapi import FastAPI

app = FastAPI()
`

const celery = `from celery.schedules import crontab

CELERY_BEAT_SCHEDULE = {"tidy": {"task": "tidy", "schedule": crontab(hour=3)}}
`

export const scheduleWithoutInspectionNotesPython: Examples = {
  bad: [
    {
      title: 'the schedule of Celery',
      base: {
        'README.md': readme,
        'app/main.py': main,
      },
      files: {
        'README.md': readme,
        'app/main.py': main,
        'app/celery.py': `from celery import Celery
from celery.schedules import crontab

app = Celery("app")
app.conf.beat_schedule = {"tidy": {"task": "tidy", "schedule": crontab(hour=3)}}  # <- finding
`,
      },
    },
    {
      title: 'a job of APScheduler',
      base: {
        'README.md': readme,
        'app/main.py': main,
      },
      files: {
        'README.md': readme,
        'app/main.py': main,
        'app/clock.py': `from apscheduler.schedulers.background import BackgroundScheduler
from app.tidy import tidy

scheduler = BackgroundScheduler()
scheduler.add_job(tidy, "cron", hour=3)  # <- finding
`,
        'app/tidy.py': `def tidy():
    return None
`,
      },
    },
    {
      title: 'the notes go with the change',
      base: {
        'README.md': `# Orders

## Running

Start it.

## Stuck jobs  <!-- <- finding -->

Look at the queue.
`,
        'app/main.py': main,
      },
      files: {
        'README.md': readme,
        'app/main.py': main,
        'app/celery.py': celery,
      },
    },
  ],
  good: [
    {
      title: 'the README speaks of it',
      base: {
        'README.md': readme,
        'app/main.py': main,
      },
      files: {
        'README.md': `# Orders

## Running

Start it.

## Stuck jobs

Look at the queue.
`,
        'app/main.py': main,
        'app/celery.py': celery,
      },
    },
    {
      title: 'one more of a kind that was there',
      base: {
        'README.md': readme,
        'app/main.py': main,
        'app/celery.py': celery,
      },
      files: {
        'README.md': readme,
        'app/main.py': main,
        'app/celery.py': `from celery.schedules import crontab

CELERY_BEAT_SCHEDULE = {
    "tidy": {"task": "tidy", "schedule": crontab(hour=3)},
    "send": {"task": "send", "schedule": crontab(hour=4)},
}
`,
      },
    },
    {
      title: 'a dashboard shows it',
      base: {
        'README.md': readme,
        'app/main.py': main,
      },
      files: {
        'README.md': readme,
        'app/main.py': main,
        'pyproject.toml': `[project]
name = "example"
dependencies = ["celery", "flower", "fastapi"]
`,
        'app/celery.py': celery,
      },
    },
    {
      title: 'an audit of what is there',
      base: {
        'README.md': readme,
        'app/main.py': main,
        'app/celery.py': celery,
      },
      files: {
        'README.md': readme,
        'app/main.py': main,
        'app/celery.py': celery,
      },
    },
  ],
}
