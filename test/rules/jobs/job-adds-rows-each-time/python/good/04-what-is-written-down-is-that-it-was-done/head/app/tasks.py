from celery import shared_task
from app.models import Invoice


@shared_task
def bill(pk):
    Account.objects.filter(pk=pk).update(billed=True)
    AccountEvent.objects.create(account_id=pk)
