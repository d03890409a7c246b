from celery import shared_task
from app.billing import bill_account


@shared_task
def bill(pk):  # <- finding
    bill_account(pk)
