import requests
from django.conf import settings

RATES = {}


class RatesClient:
    def __init__(self, base):
        self.session = requests.Session()
        self.base = base

    def load(self):
        response = self.session.get(f"{self.base}/latest", timeout=10)
        response.raise_for_status()
        RATES.update(response.json())
