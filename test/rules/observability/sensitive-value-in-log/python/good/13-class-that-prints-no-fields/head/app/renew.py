import logging

from app.vault import Lease

logger = logging.getLogger(__name__)


def renew(lease: Lease) -> None:
    if lease.expired:
        logger.error("lease %s expired", lease)
        raise RuntimeError("lease expired")
