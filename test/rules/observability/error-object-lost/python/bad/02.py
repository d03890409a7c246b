import logging

logger = logging.getLogger(__name__)


def sync(request):
    try:
        fetch(request)
    except OSError as exc:
        logger.warning("fetching failed: ", exc)  # <- finding
