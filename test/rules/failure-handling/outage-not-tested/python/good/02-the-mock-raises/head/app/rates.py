import requests


def rates(request):
    return requests.get("https://rates.example.com", timeout=5)
