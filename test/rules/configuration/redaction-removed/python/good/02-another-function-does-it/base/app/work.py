import logging
from app.urls import strip_credentials

log = logging.getLogger(__name__)


def connect(client, url):
    log.info("connecting to %s", strip_credentials(url))
    client.open(url)
