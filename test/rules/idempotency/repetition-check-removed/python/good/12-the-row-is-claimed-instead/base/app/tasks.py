from celery import shared_task

from app.models import Invoice
from app.gateway import gateway


@shared_task(acks_late=True)
def charge_invoice(invoice_id):
    invoice = Invoice.objects.get(pk=invoice_id)
    if invoice.paid_at is not None:
        return
    gateway.charge(invoice.customer, invoice.total)
    Invoice.objects.filter(pk=invoice_id).update(paid_at=now())
