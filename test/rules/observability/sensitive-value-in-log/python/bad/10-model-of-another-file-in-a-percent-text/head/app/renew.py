import logging

from app.vault import Lease

logger = logging.getLogger(__name__)


def renew(lease: Lease) -> None:
    if lease.expired:
        logger.error("lease expired: %r" % lease)  # <- finding
        raise RuntimeError("lease expired")
