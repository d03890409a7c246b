import logging

logger = logging.getLogger(__name__)


def parse(text):
    try:
        return int(text)
    except ValueError:
        logger.warning("%s is no number", text)
        return None
