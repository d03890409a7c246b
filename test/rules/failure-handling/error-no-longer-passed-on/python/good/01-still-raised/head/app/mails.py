import logging

from app.transport import send

logger = logging.getLogger(__name__)


def deliver(message):
    try:
        send(message)
    except Exception as error:
        logger.exception("mail not sent")
        raise RuntimeError("mail not sent") from error
