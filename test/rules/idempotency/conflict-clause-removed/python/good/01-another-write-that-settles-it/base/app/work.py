class Store:
    def link(self, txn, provider, number, user):
        self.pool.simple_upsert(txn, table="links", keys={"number": number}, values={"user": user})
