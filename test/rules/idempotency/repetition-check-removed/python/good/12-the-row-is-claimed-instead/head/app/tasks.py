from celery import shared_task

from app.models import Invoice
from app.gateway import gateway


@shared_task(acks_late=True)
def charge_invoice(invoice_id):
    invoice = Invoice.objects.select_for_update().filter(pk=invoice_id, paid_at__isnull=True).first()
    gateway.charge(invoice.customer, invoice.total)
    Invoice.objects.filter(pk=invoice_id).update(paid_at=now())
