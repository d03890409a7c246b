from app.permissions import admin_required


class Accounts:
    @admin_required  # <- finding
    def close(self, account):
        account.closed = True
        account.save()
