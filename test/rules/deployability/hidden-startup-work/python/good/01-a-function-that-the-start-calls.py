import os
import threading

import requests

_levels = {}


def _poll(stop):
    while not stop.wait(30):
        _levels.update(requests.get(os.environ["STOCK_URL"], timeout=10).json())


def start(stop):
    thread = threading.Thread(target=_poll, args=(stop,))
    thread.start()
    return thread
