import threading
import time

import psutil
import requests

memory = Gauge("process_memory_bytes", "resident memory")


def sample():
    while True:
        memory.set(psutil.Process().memory_info().rss)
        time.sleep(15)


threading.Thread(target=sample, daemon=True).start()
