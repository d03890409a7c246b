from celery import shared_task


@shared_task(queue="mail", acks_late=True, max_retries=3)
def send(id: int) -> None:
    print(id)


@shared_task(queue="export", acks_late=True, max_retries=3)
def export(id: int) -> None:
    print(id)
