import json

from shop.inbox import Inbox
from shop.points import grant


def run_once(inbox: Inbox, key: str, work) -> None:
    if inbox.claim(key):
        work()


def on_paid(inbox: Inbox, body: bytes) -> None:
    event = json.loads(body)
    run_once(inbox, event["id"], lambda: grant(event["customer"], event["points"]))
