from celery import shared_task
from app.models import Account, Invoice


@shared_task
def bill(pk):
    account = Account.objects.get(pk=pk)
    if account.invoices.exists():
        return
    Invoice.objects.create(account_id=pk)
