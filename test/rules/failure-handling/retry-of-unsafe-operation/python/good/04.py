import requests
from tenacity import retry, stop_after_attempt, wait_exponential


@retry(stop=stop_after_attempt(3), wait=wait_exponential())
def load(order_id):
    return requests.get(f"https://pay.example.com/charges/{order_id}", timeout=5)
