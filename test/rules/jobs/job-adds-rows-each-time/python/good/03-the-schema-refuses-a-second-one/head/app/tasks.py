from celery import shared_task
from app.models import Invoice


@shared_task
def bill(pk):
    Invoice.objects.create(account_id=pk)
