from celery import shared_task


@shared_task(max_retries=50000)  # <- finding
def deliver(pk):
    send(pk)
