from celery import shared_task
from app.models import Invoice


@shared_task
def bill(pk):
    if not Invoice.objects.filter(account_id=pk).exists():
        Invoice.objects.create(account_id=pk)
