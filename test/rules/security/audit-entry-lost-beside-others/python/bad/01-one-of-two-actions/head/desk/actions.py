from desk.audit import audit
from desk.db import db


def suspend(actor, account_id):
    db.execute("UPDATE accounts SET suspended_at = now() WHERE id = %s", (account_id,))
    audit.record(actor, "suspend", account_id)


def refund(actor, order_id):
    db.execute("UPDATE orders SET refunded_at = now() WHERE id = %s", (order_id,))
