import redis
from app.ledger import Ledger

client = redis.Redis()

class Settlement:
    def __init__(self, ledger: Ledger):
        self.ledger = ledger

    def run(self, account_id):
        with client.lock(f"settle:{account_id}", timeout=60):
            balance = self.ledger.balance(account_id)
            self.ledger.pay_out(account_id, balance)
