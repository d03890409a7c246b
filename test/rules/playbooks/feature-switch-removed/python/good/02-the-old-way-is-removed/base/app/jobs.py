import requests

from flags import feature_enabled


def sync(items):
    if feature_enabled("crm_sync"):
        requests.post("https://old.example/sync", json=items, timeout=5)
        return
    push(items)


def push(items):
    pass
