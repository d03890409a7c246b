from app.models import Order, Line


def set_up(request):
    order = Order.objects.create(customer=1)
    Line.objects.create(order=order, sku="a")
