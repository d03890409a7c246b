import requests

from flags import feature_enabled


def sync(items):
    if feature_enabled("crm_sync"):  # <- finding
        requests.post("https://crm.example/sync", json=items, timeout=5)
