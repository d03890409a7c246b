import logging

log = logging.getLogger(__name__)


def connect(client, url):
    log.info("connecting to %s", url)
    client.open(url)
