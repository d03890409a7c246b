from functools import partial
from django.db import transaction
from app.tasks import notify


def page(users, group):
    for user in users:
        group.records.create(user=user)
        transaction.on_commit(partial(notify.apply_async, (user.pk, group.pk)))  # <- finding
