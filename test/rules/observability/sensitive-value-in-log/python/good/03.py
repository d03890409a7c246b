import logging

logger = logging.getLogger(__name__)


def sign_in(user):
    logger.info("sign in of %s", user.id)
