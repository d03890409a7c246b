from django.db import transaction
from app.models import Order, Line


def place(request):
    with transaction.atomic():
        order = Order.objects.create(customer=request.customer)
        for sku in request.skus:
            Line.objects.create(order=order, sku=sku)
