import requests
from django.http import JsonResponse


def track(request, number):
    answer = requests.get(f"https://api.carrier.com/parcels/{number}", timeout=3)
    return JsonResponse(answer.json())
