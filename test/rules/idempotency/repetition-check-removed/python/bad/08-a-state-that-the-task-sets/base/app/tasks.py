from celery import shared_task

from app.models import Invoice
from app.gateway import gateway


@shared_task(acks_late=True)
def charge_invoice(invoice_id):
    invoice = Invoice.objects.get(pk=invoice_id)
    if invoice.status == "paid":  # <- finding
        return
    gateway.charge(invoice.customer, invoice.total)
    invoice.status = "paid"
    invoice.save()
