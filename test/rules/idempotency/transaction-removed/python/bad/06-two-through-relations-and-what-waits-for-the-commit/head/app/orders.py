from django.db import transaction
from app.tasks import tell


def close(order, reason):
    entry = order.entries.create(kind="closed", reason=reason)
    order.lines.update(open=False)
    transaction.on_commit(lambda: tell.delay(entry.pk))
