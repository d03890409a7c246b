import threading
import time

from app.feed import fetch, publish

threading.Thread(target=publish, daemon=True).start()

while True:
    fetch()
    time.sleep(10)
