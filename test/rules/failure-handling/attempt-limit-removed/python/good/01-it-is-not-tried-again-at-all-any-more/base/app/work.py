from celery import shared_task
from app.files import checksum


@shared_task(
    queue="files",
    autoretry_for=(TimeoutError,),
    retry_backoff=True,
    max_retries=3,
)
def calculate(pk):
    checksum(pk)
