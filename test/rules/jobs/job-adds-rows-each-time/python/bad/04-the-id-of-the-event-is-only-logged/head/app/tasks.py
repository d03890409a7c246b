import logging

from celery import shared_task
from app.models import Invoice

log = logging.getLogger(__name__)


@shared_task
def bill(event):  # <- finding
    log.info("billing for event_id %s", event["event_id"])
    Invoice.objects.create(account_id=event["account"])
