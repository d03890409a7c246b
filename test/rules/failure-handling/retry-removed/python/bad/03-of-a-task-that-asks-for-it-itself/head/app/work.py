from celery import shared_task
from requests import RequestException
from app.files import download


@shared_task(bind=True, max_retries=3)
def fetch(self, address):
    try:
        download(address)
    except RequestException as error:
        return None
