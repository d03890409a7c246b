from celery import shared_task


@shared_task
def deliver(pk):
    try:
        send(pk)
    except Exception:
        deliver.apply_async((pk,), countdown=60)  # <- finding
