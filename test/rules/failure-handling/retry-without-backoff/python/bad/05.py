import requests


def fetch(url):
    attempts = 0
    while attempts < 5:  # <- finding
        try:
            return requests.get(url, timeout=5).json()
        except requests.RequestException:
            attempts += 1
    return None
