from django.db import transaction
from app.models import Tag


def set_tags(request, post):
    with transaction.atomic():
        Tag.objects.filter(post=post).delete()
        Tag.objects.bulk_create([Tag(post=post, name=name) for name in request.names])
