from celery import shared_task


@shared_task(max_retries=5)
def deliver(pk):
    send(pk)
