from app.tasks import send_receipt


def test_pay(order):
    order.save()
    send_receipt.delay(order.pk)
