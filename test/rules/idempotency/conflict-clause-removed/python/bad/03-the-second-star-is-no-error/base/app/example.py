from django.db import IntegrityError
from app.models import Star


def star(user, repository):
    try:
        Star.objects.create(user=user, repository=repository)
    except IntegrityError:  # <- finding
        return None
