import logging

logger = logging.getLogger(__name__)


def sync(request):
    try:
        fetch(request)
    except OSError as exc:
        logger.exception("fetching failed", extra={"reason": str(exc)})
