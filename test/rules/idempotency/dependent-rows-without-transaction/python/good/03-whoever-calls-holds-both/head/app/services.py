from app.models import Order, Line


def make(customer, skus):
    order = Order.objects.create(customer=customer)
    for sku in skus:
        Line.objects.create(order=order, sku=sku)
