from celery import shared_task


@shared_task
def bill(order_id):
    # acks_late: restart-safe
    charge(order_id)
