from django.db import transaction
from app.models import Order, Line


def close(order_id):
    with transaction.atomic():
        Order.objects.filter(pk=order_id).update(closed=True)
        Line.objects.filter(order_id=order_id).delete()
