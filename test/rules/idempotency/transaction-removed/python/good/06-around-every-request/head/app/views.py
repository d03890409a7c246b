from django.db import transaction
from django.http import HttpResponse
from app.models import Order, Stock


def place(request):
    Order.objects.create(number=1)
    Stock.objects.filter(pk=1).update(count=0)
    return HttpResponse(status=201)
