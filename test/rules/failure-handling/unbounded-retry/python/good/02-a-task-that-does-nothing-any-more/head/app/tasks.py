from celery import shared_task


@shared_task(autoretry_for=(Exception,), retry_backoff=True, max_retries=None)
def announce(order_id):
    # Kept for the messages that are still in the queue.
    pass


@shared_task(autoretry_for=(Exception,), max_retries=None)
def remind(order_id):
    """Others do this now."""
