from celery import shared_task


@shared_task(max_retries=100000)
def deliver(pk):
    send(pk)
