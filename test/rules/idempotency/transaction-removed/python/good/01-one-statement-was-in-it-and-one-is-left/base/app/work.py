from django.db import transaction
from app.models import Asset


def rename(pk, name):
    with transaction.atomic():
        Asset.objects.filter(pk=pk).update(name=name)
