import logging
from app.urls import without_userinfo

log = logging.getLogger(__name__)


def connect(client, url):
    log.info("connecting to %s", without_userinfo(url))
    client.open(url)
