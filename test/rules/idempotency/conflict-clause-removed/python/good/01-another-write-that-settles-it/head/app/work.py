class Store:
    def link(self, txn, provider, number, user):
        self.pool.insert_or_ignore(txn, table="links", values={"number": number, "user": user})
