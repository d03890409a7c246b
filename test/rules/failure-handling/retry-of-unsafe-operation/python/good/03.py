import requests
from tenacity import retry, retry_if_exception_type, stop_after_attempt, wait_exponential


@retry(retry=retry_if_exception_type(requests.ConnectTimeout), stop=stop_after_attempt(3), wait=wait_exponential())
def charge(order):
    return requests.post("https://pay.example.com/charges", json=order, timeout=5)
