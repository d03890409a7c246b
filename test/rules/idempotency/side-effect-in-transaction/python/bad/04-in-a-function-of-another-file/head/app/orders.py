from django.db import transaction
from app.notify import announce


def place(order):
    with transaction.atomic():
        order.save()
        announce(order)  # <- finding
