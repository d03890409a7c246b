import requests
from tenacity import retry, stop_after_attempt, wait_exponential


@retry(stop=stop_after_attempt(3), wait=wait_exponential())
def charge(order):
    return requests.post("https://pay.example.com/charges", json=order, timeout=5)  # <- finding
