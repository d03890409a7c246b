import requests
from requests.adapters import HTTPAdapter


def read(url, token):
    session = requests.Session()
    session.headers["Authorization"] = f"Bearer {token}"
    return session.get(url, timeout=30).json()
