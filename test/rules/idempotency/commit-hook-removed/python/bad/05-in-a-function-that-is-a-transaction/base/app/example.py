from django.db import transaction
from app.models import Seat
from app.notify import tell_guests


@transaction.atomic
def release(seat_ids, event):
    Seat.objects.filter(pk__in=seat_ids).update(holder=None)
    transaction.on_commit(lambda: tell_guests(event))  # <- finding
