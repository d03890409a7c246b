from celery import shared_task
from app.models import Invoice


@shared_task
def bill(pk):
    Invoice.objects.get_or_create(account_id=pk)
