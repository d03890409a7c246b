from celery import shared_task


@shared_task(max_retries=settings.DELIVERY_RETRIES)
def deliver(pk):
    send(pk)
