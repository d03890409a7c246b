import logging
import requests

logger = logging.getLogger(__name__)


def notify(url, body):
    requests.post(url, json=body, timeout=3)
