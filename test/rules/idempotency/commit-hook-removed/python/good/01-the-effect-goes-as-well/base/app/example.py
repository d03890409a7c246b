from django.db import transaction
from app.tasks import send_receipt


def pay(order):
    order.save()
    transaction.on_commit(lambda: send_receipt.delay(order.pk))
