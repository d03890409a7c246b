from django.db import transaction
from app.models import Document
from app.index import refresh


def store(name):
    with transaction.atomic():
        document = Document.objects.create(name=name)
        transaction.on_commit(lambda: refresh(document.pk))  # <- finding
    return document
