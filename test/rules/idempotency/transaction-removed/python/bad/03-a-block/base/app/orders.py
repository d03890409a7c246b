from django.db import transaction
from app.models import Order, Line


def acknowledge(ids):
    with transaction.atomic():  # <- finding
        Order.objects.filter(pk__in=ids).update(acknowledged=True)
        Line.objects.filter(order_id__in=ids).update(open=False)
