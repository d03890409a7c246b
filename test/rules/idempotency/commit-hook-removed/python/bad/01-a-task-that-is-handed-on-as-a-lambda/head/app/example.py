from app.tasks import send_receipt


def pay(order):
    order.save()
    send_receipt.delay(order.pk)
