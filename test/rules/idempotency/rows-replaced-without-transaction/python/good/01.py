from django.db import transaction
from app.models import Tag


@transaction.atomic
def set_tags(request, post):
    Tag.objects.filter(post=post).delete()
    Tag.objects.bulk_create([Tag(post=post, name=name) for name in request.names])
