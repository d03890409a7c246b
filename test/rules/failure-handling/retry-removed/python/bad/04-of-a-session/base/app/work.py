import requests
from requests.adapters import HTTPAdapter


def read(url, token):
    session = requests.Session()
    session.mount(url, HTTPAdapter(max_retries=5))  # <- finding
    session.headers["Authorization"] = f"Bearer {token}"
    return session.get(url, timeout=30).json()
