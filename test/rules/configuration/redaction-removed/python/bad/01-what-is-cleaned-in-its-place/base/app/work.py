import logging

from app.logs import filter_logs

logger = logging.getLogger(__name__)


def after(request, response):
    body = request.get_json(silent=True)
    filter_logs(body)  # <- finding
    logger.debug("answered", extra={"body": body, "status": response.status_code})
    return response
