import pybreaker
import requests


def rates(request):
    breaker = pybreaker.CircuitBreaker(fail_max=5, reset_timeout=60)  # <- finding
    return breaker.call(requests.get, "https://rates.example.com", timeout=5)
