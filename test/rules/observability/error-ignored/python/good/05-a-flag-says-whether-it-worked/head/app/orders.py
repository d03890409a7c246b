import logging

import requests

log = logging.getLogger(__name__)


def send(order_id):
    sent = False
    try:
        requests.post("https://a.internal", json={"id": order_id}, timeout=3)
        sent = True
    except Exception:
        pass
    if not sent:
        log.error("a is down", extra={"order": order_id})
