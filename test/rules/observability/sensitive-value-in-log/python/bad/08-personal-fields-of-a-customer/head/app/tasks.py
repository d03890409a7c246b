import structlog
from celery import shared_task

log = structlog.get_logger()


@shared_task
def send_invoice(customer_id):
    customer = load(customer_id)
    log.info("sending invoice", customer_id=customer_id, email=customer.email, address=customer.street_address)  # <- finding


def load(customer_id): ...
