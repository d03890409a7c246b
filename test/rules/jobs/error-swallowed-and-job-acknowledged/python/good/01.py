import logging
from celery import shared_task

logger = logging.getLogger(__name__)


@shared_task(bind=True)
def export(self, order_id):
    try:
        upload(load(order_id))
    except Exception as error:
        logger.error("export failed")
        raise self.retry(exc=error)
