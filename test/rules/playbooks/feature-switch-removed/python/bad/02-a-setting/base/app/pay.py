import requests

from app import settings


def pay(body):
    if not settings.PAYOUTS_ENABLED:  # <- finding
        return None
    return requests.post("https://bank.example/pay", json=body, timeout=3)
