from app.outbox import enqueue_after_commit
from app.tasks import send_receipt


def pay(order):
    order.save()
    enqueue_after_commit(send_receipt, order.pk)
