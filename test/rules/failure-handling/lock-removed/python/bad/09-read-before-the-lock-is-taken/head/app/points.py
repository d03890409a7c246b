import redis
from app.accounts import accounts

client = redis.Redis()

class Points:
    def spend(self, user, count):
        account = accounts.load(user)  # <- finding
        if account.points < count:
            raise ValueError("not enough")
        with client.lock(f"points:{user}", timeout=10):
            accounts.save(user, account.points - count)
