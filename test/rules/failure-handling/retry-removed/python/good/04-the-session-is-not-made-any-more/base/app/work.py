import requests
from requests.adapters import HTTPAdapter


def read(url):
    session = requests.Session()
    session.mount(url, HTTPAdapter(max_retries=5))
    return session.get(url, timeout=30).json()
