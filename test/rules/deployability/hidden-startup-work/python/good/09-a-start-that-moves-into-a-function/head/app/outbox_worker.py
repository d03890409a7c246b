from threading import Thread

from app.outbox import drain


def start_worker():
    worker = Thread(target=drain, name="outbox")
    worker.daemon = True
    worker.start()
    return worker
