import requests
from tenacity import retry, retry_if_exception_type, stop_after_attempt, wait_exponential


@retry(retry=retry_if_exception_type(requests.Timeout), stop=stop_after_attempt(3), wait=wait_exponential())
def place(order):
    return requests.post("https://shop.example/orders", json=order, timeout=5)  # <- finding
