import threading

from app.outbox import drain

worker = threading.Thread(target=drain, daemon=True)


def begin():
    return worker
