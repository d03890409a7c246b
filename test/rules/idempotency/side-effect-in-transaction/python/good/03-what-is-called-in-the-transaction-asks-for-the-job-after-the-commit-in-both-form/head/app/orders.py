from django.db import transaction
from app.tasks import send_invoice


def announce(order_id):
    send_invoice.delay(order_id)


class Order:
    def save(self, created=False):
        if created:
            transaction.on_commit(lambda: announce(self.pk))
            return

        def tell():
            send_invoice.delay(self.pk)

        transaction.on_commit(tell)
        with transaction.atomic():
            self.total = 1
            self.save(created=True)


def place(order):
    with transaction.atomic():
        Order.save(order)
