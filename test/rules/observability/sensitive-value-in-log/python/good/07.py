import logging

logger = logging.getLogger(__name__)


def holds(rule, value, permit_create_token):
    logger.info("create: %s", permit_create_token)
    for token in rule:
        logger.debug("%s: %r", token, value[token])
