from app.models import Invoice


def bill_account(pk):
    Invoice.objects.bulk_create([Invoice(account_id=pk)])
