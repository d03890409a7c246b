import logging

import requests

log = logging.getLogger(__name__)


def send(order_id):
    for _ in range(3):
        try:
            requests.post("https://a.internal", json={"id": order_id}, timeout=3)
            return True
        except Exception:
            pass
    log.error("a is down", extra={"order": order_id})
    return False
