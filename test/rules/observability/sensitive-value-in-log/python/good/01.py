import logging

logger = logging.getLogger(__name__)


def encode(media):
    logger.info(f"Encoding media {media.friendly_token}")
