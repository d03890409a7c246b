from django.db import transaction
from app.models import Order, Line


@transaction.atomic
def close(order_id):
    Order.objects.filter(pk=order_id).update(closed=True)
    Line.objects.filter(order_id=order_id).delete()
