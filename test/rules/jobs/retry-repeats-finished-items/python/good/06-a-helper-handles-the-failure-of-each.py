import logging

import requests
from celery import shared_task

from app.models import Hook

logger = logging.getLogger(__name__)


def deliver(hook, event):
    try:
        requests.post(hook.url, json=event, timeout=5).raise_for_status()
    except requests.RequestException:
        logger.exception("hook %s failed", hook.id)


@shared_task(autoretry_for=(Exception,), max_retries=3)
def deliver_all(event):
    for hook in Hook.objects.all():
        deliver(hook, event)
