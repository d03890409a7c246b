from shop.models import TagLink


def clear_tags(ids):
    TagLink.objects.filter(item_id__in=ids).delete()
