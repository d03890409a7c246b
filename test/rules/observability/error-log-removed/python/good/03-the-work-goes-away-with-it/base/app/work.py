import logging
from app.shop import store

logger = logging.getLogger(__name__)


def save(order):
    try:
        store.save(order)
    except StoreError as error:
        logger.exception("not saved")
