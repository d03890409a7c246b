import logging

import requests

log = logging.getLogger(__name__)


def refund(payment_id: str):
    try:
        requests.post("https://pay.internal/refunds", json={"payment": payment_id}, timeout=3).raise_for_status()
    except Exception:
        log.error("refund failed")  # <- finding
        raise
