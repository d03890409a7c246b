from django.db import IntegrityError
from app.models import Channel


def channel(name):
    try:
        Channel.objects.create(name=name)
    except IntegrityError:
        pass
    return name
