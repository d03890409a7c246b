import json

from worker.mail import send_invoice


class InvoiceHandler:
    def __init__(self, redis, invoices):
        self.redis = redis
        self.invoices = invoices

    def on_message(self, message):
        body = json.loads(message.data)
        invoice = self.invoices.create(body["order_id"])
        send_invoice(invoice)
        message.ack()
