from django.db import transaction
from django.http import HttpResponse
from app.orders import place


def create(request):
    with transaction.atomic():
        place(1)
    return HttpResponse(status=201)
