from django.db import transaction
from app.services import replace_lines


def save(request, order):
    with transaction.atomic():
        order.save()
        replace_lines(order, request.lines)
