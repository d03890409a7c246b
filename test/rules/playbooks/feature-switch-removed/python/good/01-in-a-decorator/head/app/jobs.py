import requests

from switches import switched


@switched("crm_sync")
def sync(items):
    requests.post("https://crm.example/sync", json=items, timeout=5)
