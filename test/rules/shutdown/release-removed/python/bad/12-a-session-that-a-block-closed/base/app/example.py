import requests


def load(url):
    with requests.Session() as session:  # <- finding
        return session.get(url, timeout=5).json()
