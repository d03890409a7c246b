import logging
import os

logger = logging.getLogger(__name__)


def health():
    logger.info("environment: %s", dict(os.environ))  # <- finding
    return {"status": "ok"}
