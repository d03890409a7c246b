from celery import shared_task


@shared_task(autoretry_for=(Exception,), max_retries=5)
def deliver(webhook_id):
    send(webhook_id)
