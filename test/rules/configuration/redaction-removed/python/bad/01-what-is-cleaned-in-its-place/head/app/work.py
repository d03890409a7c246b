import logging

logger = logging.getLogger(__name__)


def after(request, response):
    body = request.get_json(silent=True)
    logger.debug("answered", extra={"body": body, "status": response.status_code})
    return response
