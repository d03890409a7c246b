import requests


def fetch(url):
    for attempt in range(5):  # <- finding
        try:
            return requests.get(url, timeout=5).json()
        except requests.RequestException:
            continue
    return None
