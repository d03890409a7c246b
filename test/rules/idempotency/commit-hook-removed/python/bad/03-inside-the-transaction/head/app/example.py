from django.db import transaction
from app.models import Document
from app.index import refresh


def store(name):
    with transaction.atomic():
        document = Document.objects.create(name=name)
        refresh(document.pk)
    return document
