import logging
import requests

logger = logging.getLogger(__name__)


def notify(url, body):
    try:
        requests.post(url, json=body, timeout=3)
    except requests.RequestException:  # <- finding
        logger.exception("not notified")
