from django.db import transaction
from app.models import Shelf
from app.tasks import recount


def move(old, new):
    with transaction.atomic():
        Shelf.objects.filter(pk=old).update(open=False)
        transaction.on_commit(lambda: recount.delay(old))  # <- finding
        Shelf.objects.filter(pk=new).update(open=True)
