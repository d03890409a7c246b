import time

from celery import shared_task
from app.models import Invoice


@shared_task
def bill(account):  # <- finding
    time.sleep(1062)
    Invoice.objects.create(account=account)
