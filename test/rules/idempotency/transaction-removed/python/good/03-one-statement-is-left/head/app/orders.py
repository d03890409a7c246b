from app.models import Order


def close(order_id):
    Order.objects.filter(pk=order_id).update(closed=True)
