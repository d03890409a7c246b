import logging

from celery import Celery
from celery.signals import task_failure

from stamps.press import press

app = Celery("stamps")
log = logging.getLogger(__name__)


@task_failure.connect  # <- finding
def failed(sender=None, task_id=None, exception=None, **_):
    log.error("task failed", extra={"task": sender.name, "id": task_id, "error": str(exception)})


@app.task(acks_late=True, max_retries=3)
def stamp(letter):
    press(letter)
