from dbos import DBOS
import requests


@DBOS.workflow()
def checkout(order_id: str):
    order = load(order_id)
    requests.post("https://payments.example.com/charge", json={"order": order_id}, timeout=5)  # <- finding
    confirm(order_id)


@DBOS.step()
def load(order_id):
    return db.get(order_id)


@DBOS.step()
def confirm(order_id):
    db.confirm(order_id)
