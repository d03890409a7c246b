from celery import shared_task


@shared_task
def deliver(pk):  # <- finding
    send(pk)
