from threading import Thread

from app.outbox import drain

worker = Thread(target=drain, name="outbox")  # <- finding
worker.daemon = True
worker.start()


def is_running():
    return worker.ident is not None
