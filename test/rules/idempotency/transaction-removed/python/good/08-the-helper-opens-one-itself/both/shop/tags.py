from django.db import transaction

from shop.models import TagCount, TagLink


def clear_tags(ids):
    with transaction.atomic():
        TagLink.objects.filter(item_id__in=ids).delete()
        TagCount.objects.filter(item_id__in=ids).delete()
