from django.db import transaction
from app.tasks import send_invoice


def place(order):
    with transaction.atomic():
        order.save()
    send_invoice.delay(order.pk)
