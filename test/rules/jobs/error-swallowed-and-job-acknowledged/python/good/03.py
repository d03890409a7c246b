from celery import shared_task
import sentry_sdk


@shared_task
def export(order_id):
    try:
        upload(order_id)
    except Exception as error:
        sentry_sdk.capture_exception(error)
