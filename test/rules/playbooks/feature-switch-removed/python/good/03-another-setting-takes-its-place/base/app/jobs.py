import requests

from app import config


def sync(items):
    if config["CRM_SYNC_ENABLED"]:
        requests.post("https://crm.example/sync", json=items, timeout=5)
