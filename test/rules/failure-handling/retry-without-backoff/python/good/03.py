import time
import requests


def fetch(url):
    for attempt in range(5):
        try:
            return requests.get(url, timeout=5).json()
        except requests.RequestException:
            time.sleep(2**attempt)
    return None
