from worker.store import Store


class Points:
    def __init__(self, store: Store):
        self.store = store
        self.seen = set()

    def handle(self, event):
        if not self.store.claim(event["id"]):  # <- finding
            return
        self.store.add_points(event["member"], event["points"])
