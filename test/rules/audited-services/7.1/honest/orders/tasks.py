from celery import shared_task


@shared_task(acks_late=True)
def bill(order_id):
    charge(order_id)
