import logging

from app.erp import erp

log = logging.getLogger(__name__)


def push_invoice(invoice_id):
    try:
        erp.post(invoice_id)
    except Exception:  # <- finding
        log.exception("could not push invoice %s", invoice_id)
