from django.http import JsonResponse
from app.prices import price_of


def show(request, pk):
    return JsonResponse({"price": price_of(pk)})
