from django.db import IntegrityError, transaction
from app.models import Content, Link


def create(data, artifact):
    try:
        with transaction.atomic():
            content = Content.objects.create(**data)
            Link.objects.create(content=content, artifact=artifact)
    except IntegrityError:  # <- finding
        content = Content.objects.get(**data)
    return content
