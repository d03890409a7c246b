from app.models import Order, Line


def acknowledge(ids):
    Order.objects.filter(pk__in=ids).update(acknowledged=True)
    Line.objects.filter(order_id__in=ids).update(open=False)
