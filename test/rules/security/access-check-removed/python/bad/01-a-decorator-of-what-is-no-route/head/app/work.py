class Accounts:
    def close(self, account):
        account.closed = True
        account.save()
