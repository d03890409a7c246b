import threading

from app.locks import renew_leases


def _renew():
    while True:
        renew_leases()


def _start():
    thread = threading.Thread(target=_renew, daemon=True)
    thread.start()


_start()  # <- finding
