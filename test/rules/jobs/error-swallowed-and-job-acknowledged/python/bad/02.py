from celery import shared_task


@shared_task(name="mail.send")
def send(message_id):
    try:
        deliver(message_id)
    except Exception:  # <- finding
        print("could not send")
        return
