from django.conf import settings
from django.db import transaction
from app.models import Order
from app.tasks import send_invoice


def invoice_what_arrived(order_ids):
    with transaction.atomic(using=settings.REPLICA_CONNECTION):
        for order in Order.objects.using(settings.REPLICA_CONNECTION).filter(id__in=order_ids):
            send_invoice.delay(order.id)
