from django.db import transaction
from app.models import Shelf
from app.tasks import recount


def move(old, new):
    with transaction.atomic():
        Shelf.objects.filter(pk=old).update(open=False)
        recount.delay(old)
        Shelf.objects.filter(pk=new).update(open=True)
