import threading

from app.feed import fetch


class Prices:
    def __init__(self):
        self.latest = {}
        threading.Thread(target=self._refresh, daemon=True).start()

    def _refresh(self):
        while True:
            self.latest = fetch()


prices = Prices()  # <- finding
