from dbos import DBOS
import requests


@DBOS.workflow()
def checkout(order_id: str):
    order = load(order_id)
    charge(order_id, DBOS.workflow_id)
    confirm(order_id)


@DBOS.step()
def load(order_id):
    return db.get(order_id)


@DBOS.step()
def charge(order_id, key):
    requests.post("https://payments.example.com/charge", json={"order": order_id}, headers={"Idempotency-Key": key}, timeout=5)


@DBOS.step()
def confirm(order_id):
    db.confirm(order_id)
