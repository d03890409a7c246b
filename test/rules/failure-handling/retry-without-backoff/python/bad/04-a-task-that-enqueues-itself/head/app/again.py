from celery import shared_task


@shared_task
def deliver(pk, attempt=0):
    try:
        send(pk)
    except Exception:
        if attempt < 5:
            deliver.apply_async((pk, attempt + 1))  # <- finding
