import requests


def load(url):
    session = requests.Session()
    return session.get(url, timeout=5).json()
