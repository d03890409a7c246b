import logging

from app.transport import send

logger = logging.getLogger(__name__)


def deliver(message):
    try:
        send(message)
    except Exception:
        logger.exception("mail not sent", extra={"to": message.to})
        return None  # <- finding
