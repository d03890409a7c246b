from celery import shared_task


@shared_task(autoretry_for=(Exception,), retry_backoff=True)
def deliver(webhook_id):
    send(webhook_id)
