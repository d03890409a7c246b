import dramatiq


@dramatiq.actor
def deliver(pk):  # <- finding
    send(pk)
