import contextlib
import threading
import time

import requests


def refresh(stop):
    while not stop.wait(60):
        with contextlib.suppress(requests.RequestException):
            cache.update(requests.get("https://rates.example.com/eur", timeout=5).json())


def start(stop):
    threading.Thread(target=refresh, args=(stop,), daemon=True).start()
