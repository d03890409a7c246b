from celery import shared_task
from app.bank import load


@shared_task(autoretry_for=(ConnectionError,), retry_backoff=True)  # <- finding
def refresh(day):
    load(day)
