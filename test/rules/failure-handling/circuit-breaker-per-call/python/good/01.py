import pybreaker
import requests

breaker = pybreaker.CircuitBreaker(fail_max=5, reset_timeout=60)


@breaker
def rates(request):
    return requests.get("https://rates.example.com", timeout=5)
