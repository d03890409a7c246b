import logging
from app.log import log
from app.shop import store

logger = logging.getLogger(__name__)


def save(order):
    try:
        store.save(order)
    except StoreError as error:
        log.error("not saved", error=error)
