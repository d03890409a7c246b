import threading
import time

import requests


class Heartbeat:
    def __init__(self, registry):
        self.registry = registry
        self.running = True

    def start(self):
        threading.Thread(target=self._beat, name="heartbeat").start()

    def _beat(self):
        while self.running:  # <- finding
            requests.put(f"{self.registry}/instances/self", json={"up": True}, timeout=3)
            time.sleep(10)
