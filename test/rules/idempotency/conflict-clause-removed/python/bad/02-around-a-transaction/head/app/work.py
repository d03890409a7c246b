from django.db import IntegrityError, transaction
from app.models import Content, Link


def create(data, artifact):
    with transaction.atomic():
        content = Content.objects.create(**data)
        Link.objects.create(content=content, artifact=artifact)
    return content
