from django.db import transaction
from django.http import HttpResponse
from app.orders import place


def create(request):
    place(1)
    return HttpResponse(status=201)
