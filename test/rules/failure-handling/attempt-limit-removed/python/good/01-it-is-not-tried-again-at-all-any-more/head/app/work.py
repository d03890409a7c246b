from celery import shared_task
from app.files import checksum


@shared_task(queue="files")
def calculate(pk):
    checksum(pk)
