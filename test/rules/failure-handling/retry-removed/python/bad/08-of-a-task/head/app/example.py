from celery import shared_task
from app.bank import load


@shared_task
def refresh(day):
    load(day)
