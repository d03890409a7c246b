from celery import shared_task
from requests.exceptions import ConnectionError, Timeout
from app.desk import open_ticket


@shared_task(
    autoretry_for=(Timeout, ConnectionError),  # <- finding
    max_retries=3,
)
def ticket(text):
    open_ticket(text)
