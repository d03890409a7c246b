import logging

logger = logging.getLogger(__name__)


def sign_in(email, password):
    logger.info("sign in of %s with %s", email, password)  # <- finding
