import requests
from django.db import transaction


@transaction.atomic
def cancel(order):
    order.delete()
    requests.post("https://stock.example.com/release", json={"id": order.pk}, timeout=5)  # <- finding
