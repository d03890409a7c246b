from django.db import transaction
from app.tasks import tell


def close(order, reason):
    with transaction.atomic():  # <- finding
        entry = order.entries.create(kind="closed", reason=reason)
        order.lines.update(open=False)
        transaction.on_commit(lambda: tell.delay(entry.pk))
