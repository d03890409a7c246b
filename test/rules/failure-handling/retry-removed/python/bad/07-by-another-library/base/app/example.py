import backoff
import requests


@backoff.on_exception(backoff.expo, requests.ConnectionError, max_tries=3)  # <- finding
def rates(day):
    return requests.get(f"https://bank.example/{day}", timeout=3).json()
