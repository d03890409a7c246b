from functools import partial
from django.db import transaction
from app.tasks import send_invoice


def place(order):
    with transaction.atomic():
        order.save()
        transaction.on_commit(partial(send_invoice.delay, order.pk))
