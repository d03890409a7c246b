import logging

from app.billing import charge

logger = logging.getLogger(__name__)


def pay(order):
    try:
        charge(order)
    except Exception as exc:
        logger.error("payment of %s failed", order.id)  # <- finding
        return False
    return True
