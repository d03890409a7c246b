import threading

from app.feed import fetch


class Prices:
    def __init__(self):
        self.latest = {}
        self._thread = threading.Thread(target=self._refresh, daemon=True)
        self._thread.start()

    def _refresh(self):
        while True:
            self.latest = fetch()
