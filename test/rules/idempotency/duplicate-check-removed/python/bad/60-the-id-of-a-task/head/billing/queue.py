from billing.tasks import render


def enqueue(invoice_id):
    render.apply_async(args=[invoice_id])
