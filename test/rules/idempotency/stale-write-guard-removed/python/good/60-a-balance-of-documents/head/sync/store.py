class Store:
    def __init__(self, db):
        self.db = db

    def spend(self, account, count):
        self.db.accounts.update_one({"_id": account}, {"$inc": {"left": -count}})
