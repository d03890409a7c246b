import requests


def read(url):
    return requests.get(url, timeout=30).json()
