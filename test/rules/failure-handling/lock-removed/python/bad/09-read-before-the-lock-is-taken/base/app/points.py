import redis
from app.accounts import accounts

client = redis.Redis()

class Points:
    def spend(self, user, count):
        with client.lock(f"points:{user}", timeout=10):
            account = accounts.load(user)
            if account.points < count:
                raise ValueError("not enough")
            accounts.save(user, account.points - count)
