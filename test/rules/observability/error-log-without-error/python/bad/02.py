import logging

import requests

logger = logging.getLogger(__name__)


def fetch(url):
    try:
        return requests.get(url, timeout=5).json()
    except requests.RequestException:
        logger.warning("fetching %s failed", url)  # <- finding
        return None
