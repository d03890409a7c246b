import httpx
from opentelemetry.propagate import inject


def quote(parcel):
    headers = {"accept": "application/json"}
    inject(headers) # <- finding
    return httpx.post("https://ship.example.com/quotes", json=parcel, headers=headers, timeout=3).json()
