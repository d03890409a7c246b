import pybreaker
import requests


def rates(request):
    return pybreaker.CircuitBreaker(fail_max=5).call(requests.get, "https://rates.example.com", timeout=5)  # <- finding
