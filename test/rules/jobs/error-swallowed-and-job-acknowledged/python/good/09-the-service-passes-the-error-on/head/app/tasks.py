from celery import shared_task

from app.service import push_invoice


@shared_task(acks_late=True, max_retries=5)
def push(invoice_id):
    push_invoice(invoice_id)
