from django.db import transaction
from app.models import Ticket
from app.tasks import announce


def resolve(ticket_id):
    with transaction.atomic():
        Ticket.objects.filter(pk=ticket_id).update(resolved=True)
        transaction.on_commit(lambda: announce.delay(ticket_id))
