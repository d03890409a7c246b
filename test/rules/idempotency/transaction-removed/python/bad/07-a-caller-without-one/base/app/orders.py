from django.db import transaction
from app.models import Order, Stock


@transaction.atomic  # <- finding
def place(number):
    Order.objects.create(number=number)
    Stock.objects.filter(pk=1).update(count=0)
