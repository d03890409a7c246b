from django.db import transaction
from django.http import HttpResponse

from .models import Order
from .tasks import send_receipt


def pay(request, pk):
    with transaction.atomic():
        order = Order.objects.select_for_update().get(pk=pk)
        order.paid = True
        order.save()
        transaction.on_commit(lambda: send_receipt.delay(order.pk))
    return HttpResponse(status=204)
