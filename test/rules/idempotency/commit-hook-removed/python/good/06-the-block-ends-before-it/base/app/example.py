from django.db import transaction
from app.models import Lot
from app.search import reindex


def close(lot_id):
    with transaction.atomic():
        lot = Lot.objects.select_for_update().get(pk=lot_id)
        lot.closed = True
        lot.save()
        transaction.on_commit(lambda: reindex(lot_id))
    return lot
