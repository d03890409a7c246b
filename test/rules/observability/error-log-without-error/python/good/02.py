import logging

from app.billing import charge

logger = logging.getLogger(__name__)


def pay(order):
    try:
        charge(order)
    except Exception:
        logger.error("payment of %s failed", order.id, exc_info=True)
