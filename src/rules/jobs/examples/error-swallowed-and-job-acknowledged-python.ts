import type { Examples } from '#model/rule'

export const errorSwallowedAndJobAcknowledgedPython: Examples = {
  bad: [
    `import logging
from celery import shared_task

logger = logging.getLogger(__name__)


@shared_task
def export(order_id):
    try:
        order = load(order_id)
        upload(order)
    except Exception as error:  # <- finding
        logger.error("export failed: %s", error)
`,
    `from celery import shared_task


@shared_task(name="mail.send")
def send(message_id):
    try:
        deliver(message_id)
    except Exception:  # <- finding
        print("could not send")
        return
`,
    `import dramatiq
import structlog

log = structlog.get_logger()


@dramatiq.actor
def resize(image_id):
    try:
        picture = fetch(image_id)
        store(picture)
    except:  # <- finding
        log.exception("resize")
`,
  ],
  good: [
    `import logging
from celery import shared_task

logger = logging.getLogger(__name__)


@shared_task(bind=True)
def export(self, order_id):
    try:
        upload(load(order_id))
    except Exception as error:
        logger.error("export failed")
        raise self.retry(exc=error)
`,
    `from celery import shared_task
from app.models import Order


@shared_task
def export(order_id):
    try:
        order = Order.objects.get(pk=order_id)
    except Order.DoesNotExist:
        return
    upload(order)
`,
    `from celery import shared_task
import sentry_sdk


@shared_task
def export(order_id):
    try:
        upload(order_id)
    except Exception as error:
        sentry_sdk.capture_exception(error)
`,
    `from celery import shared_task


@shared_task
def export(orders):
    for order in orders:
        try:
            upload(order)
        except Exception:
            print("skipped")
`,
  ],
}
