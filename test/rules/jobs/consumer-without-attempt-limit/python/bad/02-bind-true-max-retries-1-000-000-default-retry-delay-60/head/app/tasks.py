from celery import shared_task


@shared_task(bind=True, max_retries=1_000_000, default_retry_delay=60)  # <- finding
def deliver(pk):
    send(pk)
