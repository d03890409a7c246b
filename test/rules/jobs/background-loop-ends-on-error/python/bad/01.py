import threading
import time

import requests

TIMEOUT = 5


def refresh():
    while True:  # <- finding
        rates = requests.get("https://rates.example.com/eur", timeout=TIMEOUT).json()
        cache.update(rates)
        time.sleep(60)


threading.Thread(target=refresh, daemon=True).start()
