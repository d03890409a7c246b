import redis
from app.locking import exclusive
from app.ledger import Ledger

client = redis.Redis()

class Settlement:
    def __init__(self, ledger: Ledger):
        self.ledger = ledger

    @exclusive("settle")
    def run(self, account_id):
        balance = self.ledger.balance(account_id)
        self.ledger.pay_out(account_id, balance)
