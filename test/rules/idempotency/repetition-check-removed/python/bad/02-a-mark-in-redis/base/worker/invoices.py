import json

from worker.mail import send_invoice


class InvoiceHandler:
    def __init__(self, redis, invoices):
        self.redis = redis
        self.invoices = invoices

    def on_message(self, message):
        body = json.loads(message.data)
        fresh = self.redis.set(f"invoice:{message.message_id}", "1", nx=True, ex=86400)  # <- finding
        if not fresh:
            message.ack()
            return
        invoice = self.invoices.create(body["order_id"])
        send_invoice(invoice)
        message.ack()
