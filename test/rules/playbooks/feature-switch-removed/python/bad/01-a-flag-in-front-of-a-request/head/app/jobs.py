import requests


def sync(items):
    requests.post("https://crm.example/sync", json=items, timeout=5)
