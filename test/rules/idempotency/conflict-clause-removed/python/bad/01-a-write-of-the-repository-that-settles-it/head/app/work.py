class Store:
    def link(self, txn, provider, number, user):
        self.pool.simple_insert(
            txn,
            table="links",
            values={"provider": provider, "number": number, "user": user},
        )
