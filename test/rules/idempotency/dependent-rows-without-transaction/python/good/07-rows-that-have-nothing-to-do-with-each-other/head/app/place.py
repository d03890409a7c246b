from app.models import Order, Greeting


def place(request):
    order = Order.objects.create(customer=request.customer)
    Greeting.objects.create(customer=request.customer)
    return order
