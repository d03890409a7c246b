import json

from shop.inbox import Inbox
from shop.points import grant


def on_paid(inbox: Inbox, body: bytes) -> None:
    event = json.loads(body)
    grant(event["customer"], event["points"])


def receive(inbox: Inbox, body: bytes) -> None:
    event = json.loads(body)
    if not inbox.claim(event["id"]):
        return
    on_paid(inbox, body)
