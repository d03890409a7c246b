from django.db import transaction
from app.models import Outbox, Ticket


def resolve(ticket_id):
    with transaction.atomic():
        Ticket.objects.filter(pk=ticket_id).update(resolved=True)
        Outbox.objects.create(topic="ticket.resolved", key=ticket_id)
