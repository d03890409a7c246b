from django.db import transaction
from app.models import Asset, Metadata


def replace(version, old, blob):
    metadata, _ = Metadata.objects.get_or_create(blob=blob)
    with transaction.atomic():  # <- finding
        fresh = Asset(blob=blob, metadata=metadata, previous=old)
        fresh.save()
        version.assets.add(fresh)
        version.assets.remove(old)
