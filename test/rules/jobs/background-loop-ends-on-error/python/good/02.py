import threading
import time

import requests


def refresh_once():
    try:
        return requests.get("https://rates.example.com/eur", timeout=5).json()
    except requests.RequestException as error:
        log.warning("rates were not refreshed: %s", error)
        return None


def refresh():
    while True:
        rates = refresh_once()
        if rates:
            cache.update(rates)
        time.sleep(60)


threading.Thread(target=refresh, daemon=True).start()
