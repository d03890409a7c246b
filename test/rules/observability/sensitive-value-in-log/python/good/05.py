import logging

logger = logging.getLogger(__name__)


def reset(user):
    logger.info("password reset for user %s", user.pk)
