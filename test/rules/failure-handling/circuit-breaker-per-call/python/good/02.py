import pybreaker
import requests


class Rates:
    def __init__(self):
        self.breaker = pybreaker.CircuitBreaker(fail_max=5)

    def load(self, request):
        return self.breaker.call(requests.get, "https://rates.example.com", timeout=5)
