from celery import shared_task
from app.models import Order


@shared_task
def export(order_id):
    try:
        order = Order.objects.get(pk=order_id)
    except Order.DoesNotExist:
        return
    upload(order)
