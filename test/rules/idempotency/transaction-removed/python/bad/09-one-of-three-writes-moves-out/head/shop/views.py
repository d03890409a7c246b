from django.db import transaction
from django.http import HttpResponse

from shop.models import Item, Price, TagLink


def remove_items(request):
    ids = request.POST.getlist("id")
    TagLink.objects.filter(item_id__in=ids).delete()  # <- finding
    with transaction.atomic():
        Price.objects.filter(item_id__in=ids).delete()
        Item.objects.filter(id__in=ids).delete()
    return HttpResponse(status=204)
