import logging
from app.mask import masked

logger = logging.getLogger(__name__)


def call(api_token):
    logger.info("calling with %s", masked(api_token))
