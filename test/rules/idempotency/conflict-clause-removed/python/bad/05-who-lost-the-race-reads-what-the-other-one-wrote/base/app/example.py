from django.db import IntegrityError
from app.models import Channel


def channel(name):
    try:
        return Channel.objects.create(name=name)
    except IntegrityError:  # <- finding
        return Channel.objects.get(name=name)
