import structlog

logger = structlog.get_logger()


def sync(request):
    try:
        fetch(request)
    except OSError as exc:
        logger.error("fetching failed", exc)
