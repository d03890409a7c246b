import logging

import requests

log = logging.getLogger(__name__)


def rates(currency):
    try:
        return requests.get(f"https://rates.example.com/{currency}", timeout=5)
    except Exception:
        log.warning("no rates for %s", currency)
        return rates(currency)  # <- finding
