import logging

logger = logging.getLogger(__name__)


def call(request, api_token):
    logger.debug(f"calling with {api_token}")  # <- finding
