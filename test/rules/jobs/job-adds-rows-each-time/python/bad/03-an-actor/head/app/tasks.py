import dramatiq
from app.models import Invoice


@dramatiq.actor
def bill(pk):  # <- finding
    Invoice.objects.create(account_id=pk)
