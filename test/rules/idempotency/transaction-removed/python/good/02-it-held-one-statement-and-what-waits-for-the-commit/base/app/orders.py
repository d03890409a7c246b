from django.db import transaction
from app.tasks import tell


def close(order, reason):
    with transaction.atomic():
        entry = order.entries.create(
            kind="closed",
            reason=reason,
        )
        transaction.on_commit(lambda: tell.delay(entry.pk))
