import logging

from celery import signals

log = logging.getLogger(__name__)


def failed(sender=None, task_id=None, exception=None, **_):
    log.error("task failed", extra={"task": sender.name, "id": task_id, "error": str(exception)})


signals.task_failure.connect(failed)
