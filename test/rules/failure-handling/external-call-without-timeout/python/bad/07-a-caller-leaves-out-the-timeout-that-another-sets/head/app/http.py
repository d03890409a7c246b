import requests

session = requests.Session()


def get_json(url, timeout=None):
    return session.get(url, timeout=timeout).json()


def fetch(url, **options):
    return requests.get(url, **options)
