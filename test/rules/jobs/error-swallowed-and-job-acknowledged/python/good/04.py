from celery import shared_task


@shared_task
def export(orders):
    for order in orders:
        try:
            upload(order)
        except Exception:
            print("skipped")
