from celery import shared_task
from app.models import Invoice


@shared_task
def bill(pk):
    Invoice.objects.filter(account_id=pk).update(paid=True)
