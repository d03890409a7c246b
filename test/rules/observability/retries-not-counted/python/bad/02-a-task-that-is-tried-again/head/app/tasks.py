import requests
from celery import shared_task


@shared_task(autoretry_for=(requests.RequestException,), max_retries=5)  # <- finding
def deliver(pk):
    requests.post("https://hooks.example.com", json={"pk": pk}, timeout=5)
