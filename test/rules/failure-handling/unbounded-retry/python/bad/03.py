from celery import shared_task
from django.conf import settings


@shared_task(
    autoretry_for=(Exception,),
    max_retries=1 if settings.DEBUG else None,  # <- finding
)
def deliver(webhook_id):
    send(webhook_id)
