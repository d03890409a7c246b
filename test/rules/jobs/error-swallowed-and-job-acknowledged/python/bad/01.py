import logging
from celery import shared_task

logger = logging.getLogger(__name__)


@shared_task
def export(order_id):
    try:
        order = load(order_id)
        upload(order)
    except Exception as error:  # <- finding
        logger.error("export failed: %s", error)
