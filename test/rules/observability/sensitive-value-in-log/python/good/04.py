import logging

logger = logging.getLogger(__name__)


def check(organization):
    logger.info(f"token_status={organization.api_token_status}")
