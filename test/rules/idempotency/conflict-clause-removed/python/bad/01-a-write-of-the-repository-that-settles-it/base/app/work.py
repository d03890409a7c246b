class Store:
    def link(self, txn, provider, number, user):
        self.pool.simple_upsert(  # <- finding
            txn,
            table="links",
            keys={"provider": provider, "number": number},
            values={"user": user},
        )
