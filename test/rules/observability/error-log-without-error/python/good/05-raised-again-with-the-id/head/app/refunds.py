import logging

import requests

log = logging.getLogger(__name__)


def refund(payment_id: str):
    try:
        requests.get(f"https://pay.internal/{payment_id}", timeout=3)
    except Exception as error:
        log.error("refund failed")
        raise RuntimeError(payment_id) from error
