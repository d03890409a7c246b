import requests
from tenacity import retry, stop_after_attempt
from shop.settings import TOKEN


@retry(stop=stop_after_attempt(3))
def order(payload):
    return requests.post("https://shop.example.com/orders", json=payload, headers={"Authorization": f"Bearer {TOKEN}"}, timeout=3)  # <- finding
