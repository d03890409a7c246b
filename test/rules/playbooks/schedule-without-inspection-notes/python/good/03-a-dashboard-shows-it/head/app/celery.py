from celery.schedules import crontab

CELERY_BEAT_SCHEDULE = {"tidy": {"task": "tidy", "schedule": crontab(hour=3)}}
