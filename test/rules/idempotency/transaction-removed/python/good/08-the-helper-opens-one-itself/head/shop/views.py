from django.db import transaction
from django.http import HttpResponse

from shop.models import Item, Price
from shop.tags import clear_tags


def remove_items(request):
    ids = request.POST.getlist("id")
    clear_tags(ids)
    with transaction.atomic():
        Price.objects.filter(item_id__in=ids).delete()
        Item.objects.filter(id__in=ids).delete()
    return HttpResponse(status=204)
