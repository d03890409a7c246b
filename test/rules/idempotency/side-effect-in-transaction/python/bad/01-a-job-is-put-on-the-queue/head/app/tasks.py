from celery import shared_task


@shared_task
def send_invoice(order_id):
    print(order_id)
