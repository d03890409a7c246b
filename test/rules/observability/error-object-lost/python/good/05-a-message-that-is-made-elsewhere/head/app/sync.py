import logging
from app.messages import FAILED

logger = logging.getLogger(__name__)


def sync(request):
    try:
        fetch(request)
    except OSError as exc:
        logger.error(FAILED, exc)
