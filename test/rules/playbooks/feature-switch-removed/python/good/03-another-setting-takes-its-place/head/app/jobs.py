import requests

from app import config


def sync(items):
    if not config["CRM_DRY_RUN"]:
        requests.post("https://crm.example/sync", json=items, timeout=5)
