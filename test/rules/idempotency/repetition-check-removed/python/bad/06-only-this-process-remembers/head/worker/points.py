from worker.store import Store


class Points:
    def __init__(self, store: Store):
        self.store = store
        self.seen = set()

    def handle(self, event):
        if event["id"] in self.seen:
            return
        self.seen.add(event["id"])
        self.store.add_points(event["member"], event["points"])
