from app.models import Order, OrderHistory


def place(request):
    order = Order.objects.create(customer=request.customer)
    OrderHistory.objects.create(order=order, text="placed")
