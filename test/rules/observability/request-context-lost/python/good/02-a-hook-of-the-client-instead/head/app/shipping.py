import httpx
from opentelemetry.propagate import inject


def traced(request):
    inject(request.headers)


def quote(parcel):
    with httpx.Client(timeout=3, event_hooks={"request": [traced]}) as client:
        return client.post("https://ship.example.com/quotes", json=parcel).json()
