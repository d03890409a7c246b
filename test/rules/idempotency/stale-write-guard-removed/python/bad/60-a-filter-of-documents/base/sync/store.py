class Store:
    def __init__(self, db):
        self.db = db

    def apply(self, event):
        self.db.devices.update_one(
            {"_id": event["device"], "seq": {"$lt": event["seq"]}},  # <- finding
            {"$set": {"state": event["state"], "seq": event["seq"]}},
        )
