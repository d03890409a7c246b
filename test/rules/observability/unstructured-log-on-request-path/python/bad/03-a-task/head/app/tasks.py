import structlog
from celery import shared_task

log = structlog.get_logger()


@shared_task
def deliver(pk):
    log.info("delivering", pk=pk)
    print("delivered")  # <- finding
