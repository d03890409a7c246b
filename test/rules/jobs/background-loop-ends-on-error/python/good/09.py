import sys
import threading
import time

import requests


def refresh():
    try:
        while True:
            cache.update(requests.get("https://rates.example.com/eur", timeout=5).json())
            time.sleep(60)
    except Exception:
        log.critical("refresh died, restarting the process", exc_info=True)
        os.kill(os.getpid(), signal.SIGTERM)


threading.Thread(target=refresh, daemon=True).start()
