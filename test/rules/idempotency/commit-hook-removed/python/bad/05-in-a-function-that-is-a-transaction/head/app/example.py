from django.db import transaction
from app.models import Seat
from app.notify import tell_guests


@transaction.atomic
def release(seat_ids, event):
    Seat.objects.filter(pk__in=seat_ids).update(holder=None)
    tell_guests(event)
