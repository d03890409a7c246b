from app.tasks import send_invoice


def announce(order):
    send_invoice.apply_async((order.pk,))
