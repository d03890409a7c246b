import requests
from celery import Celery

from app.models import Subscription

app = Celery("billing", broker="redis://redis")


def charge(subscription):
    response = requests.post("https://pay.example.com/charges", json={"customer": subscription.customer, "cents": subscription.cents}, timeout=10)
    response.raise_for_status()


@app.task(bind=True, max_retries=3)
def charge_month(self, month):
    try:
        for subscription in Subscription.query.filter_by(month=month).all():
            charge(subscription)  # <- finding
    except requests.RequestException as exc:
        raise self.retry(exc=exc, countdown=60)
